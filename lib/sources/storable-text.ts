import "server-only";

const MAX_TEXT = 1_000_000;
// biome-ignore lint/suspicious/noControlCharactersInRegex: PostgreSQL refuses NUL, and nobody reads the others
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f]/g;

/** The text of a copy as it is stored beside the bytes: line feeds only, no control characters, at most 1,000,000 characters. */
export function storableText(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(CONTROLS, "").slice(0, MAX_TEXT);
}
