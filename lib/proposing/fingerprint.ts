import "server-only";
import { createHash } from "node:crypto";

/**
 * By what a proposal is known again in another text of its article: the SHA-256, in hex, of its words and of who says them, without case,
 * marks and spacing. A corrected number or name is another proposal; a quotation mark is not.
 */
export function proposalFingerprint(exact: string, attributor: string): string {
  return createHash("sha256").update([exact, attributor].map(plainWords).join("\n"), "utf8").digest("hex");
}

function plainWords(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();
}
