import { z } from "zod";

/**
 * An email address in the one spelling that is stored and compared: NFKC and lower case first, then the check. (Checked before it
 * is normalised, a look-alike of "@" would pass: GHSA-7rqj-j65f-68wh.)
 */
export const emailSchema = z
  .string()
  .transform(normalizeEmail)
  .pipe(z.email("Write an email address, such as ana@example.org.").max(254, "At most 254 characters."));

/** The spelling under which an address is looked up, whether or not it is an address at all. */
export function normalizeEmail(text: string): string {
  return text.normalize("NFKC").trim().toLowerCase();
}
