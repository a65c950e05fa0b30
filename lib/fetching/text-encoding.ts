import "server-only";

/** What is known about the bytes from outside: a declared charset, and whether they are HTML. */
export type DecodeHints = { charset?: string | null; html?: boolean };

/** Decoded text without its byte order mark, and the encoding it was read as (WHATWG name, lower case). */
export type Decoded = { text: string; encoding: string };

const META_CHARSET = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,40})/i;

// Text has tabs, line ends and now and then a stray control character; a program or an image has them everywhere.
const MAX_CONTROL_SHARE = 0.005;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is counted
const CONTROLS = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f\u007f]/g;

/** Whether bytes that were read as text are none: a program, an image or noise. */
export function isBinary(text: string): boolean {
  return (text.match(CONTROLS)?.length ?? 0) > text.length * MAX_CONTROL_SHARE;
}

/**
 * Reads the bytes of a text. A byte order mark wins, then UTF-16 that shows by its zeros, then the declared charset, then the one in an
 * HTML meta tag, then UTF-8 when it is valid, and at last windows-1252, which reads every Western European file of old.
 */
export function readText(bytes: Uint8Array, hints: DecodeHints = {}): Decoded {
  const encoding = byMark(bytes) ?? byZeros(bytes) ?? byDeclaration(bytes, hints) ?? guess(bytes);
  const text = encoding === "windows-1252" ? fromWindows1252(bytes) : new TextDecoder(encoding).decode(bytes);
  return { text, encoding };
}

// Bytes 0x80 to 0x9f of windows-1252 (WHATWG Encoding, index windows-1252). Node 20's own decoder reads them as control
// characters, which turns every curly quotation mark of an old file into nothing.
const WINDOWS_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** Reads windows-1252, byte by byte. */
export function fromWindows1252(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
  return latin1.replace(/[\u0080-\u009f]/g, (byte) => WINDOWS_1252.charAt(byte.charCodeAt(0) - 0x80));
}

function byMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  return bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : null;
}

/** UTF-16 without a mark: spaces, digits and Latin letters have a zero in every second byte, always on the same side. */
function byZeros(bytes: Uint8Array): string | null {
  const length = Math.min(bytes.length, 8_192) & ~1;
  if (length < 4) return null;
  let even = 0;
  let odd = 0;
  for (let index = 0; index < length; index += 2) {
    if (bytes[index] === 0) even += 1;
    if (bytes[index + 1] === 0) odd += 1;
  }
  const pairs = length / 2;
  // One pair in twenty is what the spaces alone give in a text of another alphabet.
  if (odd > pairs * 0.05 && even <= odd * 0.02) return "utf-16le";
  return even > pairs * 0.05 && odd <= even * 0.02 ? "utf-16be" : null;
}

function byDeclaration(bytes: Uint8Array, hints: DecodeHints): string | null {
  const declared = known(hints.charset) ?? (hints.html ? known(inMeta(bytes)) : null);
  if (!declared) return null;
  // A page whose meta tag can be read byte by byte is not UTF-16, whatever the tag says (HTML, section 13.2.3.2).
  if (declared.startsWith("utf-16")) return null;
  const validUtf8 = isUtf8(bytes);
  // Valid multi-byte UTF-8 does not happen by chance: servers and editors that say Latin-1 or ASCII are often wrong.
  if (declared === "windows-1252" && validUtf8) return "utf-8";
  return declared === "utf-8" && !validUtf8 && !isMostlyUtf8(bytes) ? "windows-1252" : declared;
}

function guess(bytes: Uint8Array): string {
  return isUtf8(bytes) || isMostlyUtf8(bytes) ? "utf-8" : "windows-1252";
}

function inMeta(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4_096)).toString("latin1");
  return META_CHARSET.exec(head)?.[1] ?? null;
}

/** The decoder's own name for a charset label, or null when there is no such decoder. */
function known(label: string | null | undefined): string | null {
  if (!label) return null;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** UTF-8 with a few damaged places, such as a character cut in two: most bytes beyond ASCII still form characters. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder("utf-8").decode(bytes);
  const damaged = text.match(/\ufffd/g)?.length ?? 0;
  const whole = text.match(/[\u0080-\ufffc\u{10000}-\u{10ffff}]/gu)?.length ?? 0;
  return damaged * 4 < whole;
}
