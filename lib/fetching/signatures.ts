import "server-only";

/** What the first bytes of a file give away. `text` is never returned: text has no signature. */
export type FileKind =
  | "pdf"
  | "png"
  | "jpeg"
  | "gif"
  | "webp"
  | "archive"
  | "office"
  | "video"
  | "audio"
  | "program"
  | "rtf";

const ascii = (text: string) => Array.from(text, (letter) => letter.charCodeAt(0));

/** Signature, where it starts, what it means. Sources: the formats' own specifications. */
const SIGNATURES: [FileKind, number, number[]][] = [
  ["png", 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ["jpeg", 0, [0xff, 0xd8, 0xff]],
  ["gif", 0, ascii("GIF8")],
  ["webp", 8, ascii("WEBP")],
  ["video", 8, ascii("AVI ")],
  ["audio", 8, ascii("WAVE")],
  ["video", 4, ascii("ftyp")],
  ["video", 0, [0x1a, 0x45, 0xdf, 0xa3]],
  ["video", 0, [0x00, 0x00, 0x01, 0xba]],
  ["audio", 0, ascii("ID3\u0003")],
  ["audio", 0, ascii("ID3\u0004")],
  ["audio", 0, ascii("OggS")],
  ["audio", 0, ascii("fLaC")],
  ["audio", 0, [0xff, 0xfb]],
  ["archive", 0, [0x50, 0x4b, 0x03, 0x04]],
  ["archive", 0, [0x1f, 0x8b, 0x08]],
  ["archive", 0, [0x37, 0x7a, 0xbc, 0xaf]],
  ["archive", 0, ascii("Rar!")],
  ["archive", 0, [0x28, 0xb5, 0x2f, 0xfd]],
  ["office", 0, [0xd0, 0xcf, 0x11, 0xe0]],
  ["program", 0, [0x7f, 0x45, 0x4c, 0x46]],
  ["rtf", 0, ascii("{\\rtf")],
];

const PDF = "%PDF-";
// Readers accept a PDF whose header stands anywhere in the first kilobyte (ISO 32000, implementation note 13), but a
// page may well write about "%PDF-"; only white space and a byte order mark may stand before it here.
const BEFORE_PDF = /^[\s\u00ef\u00bb\u00bf]*$/;

/** Reads what kind of file the bytes begin, or null when they could be text. */
export function fileKind(bytes: Uint8Array): FileKind | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1_024)).toString("latin1");
  const pdf = head.indexOf(PDF);
  if (pdf >= 0 && BEFORE_PDF.test(head.slice(0, pdf))) return "pdf";
  const found = SIGNATURES.find(([, at, signature]) => signature.every((byte, index) => bytes[at + index] === byte));
  if (!found) return null;
  // RIFF carries three of the kinds; the name at byte 8 alone would be a coincidence in a text.
  const [kind, at] = found;
  return at === 8 && !head.startsWith("RIFF") ? null : kind;
}
