import { z } from "zod";

// Control characters other than tab and line breaks have no place in a text; PostgreSQL refuses NUL altogether.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;
const clean = (text: string) => !CONTROL.test(text) && !/\p{Surrogate}/u.test(text);
const UNREADABLE = "The text has characters that cannot be stored. Paste it again as plain text.";

/** One line of text that must be there, at most `max` characters; line breaks become spaces. `message` says what is missing. */
export function lineSchema(message: string, max: number) {
  return z
    .string()
    .refine(clean, UNREADABLE)
    .transform((text) => text.normalize("NFC").replace(/\s+/g, " ").trim())
    .pipe(z.string().min(1, message).max(max, `At most ${max} characters.`));
}

/** One line that may be missing: empty becomes null. */
export function optionalLineSchema(max: number) {
  return z
    .string()
    .nullish()
    .refine((text) => text == null || clean(text), UNREADABLE)
    .transform((text) => text?.normalize("NFC").replace(/\s+/g, " ").trim() || null)
    .pipe(z.string().max(max, `At most ${max} characters.`).nullable());
}

/** Several lines that may be missing: empty becomes null, line breaks stay. */
export function optionalTextSchema(max: number) {
  return z
    .string()
    .nullish()
    .refine((text) => text == null || clean(text), UNREADABLE)
    .transform((text) => text?.normalize("NFC").replace(/\r\n?/g, "\n").trim() || null)
    .pipe(
      z
        .string()
        .max(max, `At most ${max.toLocaleString("en")} characters.`)
        .nullable(),
    );
}

/** A language tag of BCP 47 ("en", "zh-Hant"). */
export const languageSchema = z
  .string()
  .trim()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "Use a language tag such as en, ru or zh-Hant.");
