import "server-only";
import { createHash } from "node:crypto";
import { fail, ok, type Result } from "@/lib/shared/result";
import { decodeEntities } from "./decode-entities";
import { joinWrappedLines } from "./wrapped-lines";

/** Version of the rules below, stored with every text: offsets are only comparable between texts of one version. */
export const NORMALISATION = 1;

/** The longest article text, in UTF-16 code units: about a novel. */
export const MAX_ARTICLE_LENGTH = 1_000_000;

/** A text ready to be stored: normalised, with its hash and the version of the rules. */
export type AcceptedText = { text: string; hash: string; normalisation: number };

// Tab, line feed and carriage return are kept for the steps that follow; lone surrogates cannot be stored as UTF-8.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is dropped
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufdd0-\ufdef\ufffe\uffff]/g;
const LONE_SURROGATE = /\p{Surrogate}/gu;
// Zero-width space, word joiner and its kin, byte order mark, soft hyphen, and the marks that turn direction.
const INVISIBLE = /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/g;
// Joiners carry meaning in emoji and in scripts that join letters; elsewhere they are invisible noise.
const STRAY_JOINER =
  /(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\p{M}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}])[\u200c\u200d]/gu;
const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028]/g;
const MAX_PASSES = 8;

/**
 * Brings a text into the one form that offsets refer to: NFC, entities decoded, invisible characters dropped, white
 * space collapsed, paragraphs separated by one empty line and without line ends inside. Doing it twice changes nothing.
 */
export function normaliseText(raw: string): string {
  // A dropped character can complete an entity or let two others combine, so the steps run until nothing moves. Ordinary
  // text settles in two passes; the bound is for text made to be awkward.
  let text = raw;
  for (let pass = 0; pass < MAX_PASSES; pass += 1) {
    const next = onePass(text);
    if (next === text) return text;
    text = next;
  }
  return text;
}

function onePass(raw: string): string {
  const visible = decodeEntities(raw.normalize("NFC"))
    .replace(LONE_SURROGATE, "\ufffd")
    .replace(LINE_ENDS, "\n")
    .replaceAll("\u2029", "\n\n")
    .replace(CONTROLS, "")
    .replace(INVISIBLE, "")
    .replace(STRAY_JOINER, "");
  const lines = visible
    .normalize("NFC")
    .split("\n")
    .map((line) => line.replace(/[\p{Zs}\t]+/gu, " ").trim());
  return joinWrappedLines(lines)
    .filter((line) => line !== "")
    .join("\n\n");
}

/** SHA-256 of a text's UTF-8 bytes, in lower-case hex. */
export function textHash(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

/** Normalises a text for storing. INVALID when nothing is left of it or when it is longer than an article can be. */
export function acceptArticleText(raw: string): Result<AcceptedText> {
  if (raw.length > MAX_ARTICLE_LENGTH * 4) return tooLong(raw.length);
  const text = normaliseText(raw);
  if (text === "") return fail("INVALID", "There is no text here. Paste the article, or choose a file or an address.");
  if (text.length > MAX_ARTICLE_LENGTH) return tooLong(text.length);
  return ok({ text, hash: textHash(text), normalisation: NORMALISATION });
}

function tooLong(length: number) {
  const limit = MAX_ARTICLE_LENGTH.toLocaleString("en");
  return fail(
    "INVALID",
    `This text has ${length.toLocaleString("en")} characters; an article may have ${limit}. Paste only the article, or import it in parts.`,
  );
}
