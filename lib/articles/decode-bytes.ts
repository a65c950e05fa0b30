import "server-only";
import { type FileKind, fileKind } from "@/lib/fetching/signatures";
import { type Decoded, type DecodeHints, isBinary, readText } from "@/lib/fetching/text-encoding";
import { fail, ok, type Result } from "@/lib/shared/result";

const MAX_BYTES = 5 * 1024 * 1024;

const REFUSALS: Record<FileKind, string> = {
  pdf: "This file is a PDF. Copy its text and paste it.",
  png: "This file is an image. Type or paste its text.",
  jpeg: "This file is an image. Type or paste its text.",
  gif: "This file is an image. Type or paste its text.",
  webp: "This file is an image. Type or paste its text.",
  archive: "This file is an archive or a word processor's document. Open it, copy the text and paste it.",
  office: "This file is a word processor's document. Open it, copy the text and paste it.",
  rtf: "This file is rich text. Save it as plain text (.txt), or copy the text and paste it.",
  video: "This file is a video. Paste a transcript.",
  audio: "This file is a sound recording. Paste a transcript.",
  program: "This file is a program, not a text. Choose a .txt or .html file.",
};

/**
 * Turns the bytes of a text or HTML file into a string, in the encoding that they are probably in. INVALID for an empty, too large or
 * binary file.
 */
export function decodeText(bytes: Uint8Array, hints: DecodeHints = {}): Result<Decoded> {
  if (bytes.length === 0) return fail("INVALID", "This file is empty. Choose another, or paste the text.");
  if (bytes.length > MAX_BYTES) {
    const size = (bytes.length / 1024 / 1024).toFixed(1);
    return fail("INVALID", `This file has ${size} MB; at most 5 MB can be read. Paste the article's text instead.`);
  }
  const kind = fileKind(bytes);
  if (kind) return fail("INVALID", REFUSALS[kind]);

  const { text, encoding } = readText(bytes, hints);
  if (isBinary(text))
    return fail("INVALID", "This file does not contain text. Choose a .txt or .html file, or paste the text.");
  return ok({ text, encoding });
}
