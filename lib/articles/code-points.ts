import "server-only";

/** Counts the Unicode code points before a UTF-16 offset. An offset inside a pair counts the pair. */
export function toCodePointOffset(text: string, offset: number): number {
  let points = 0;
  for (let at = 0; at < offset && at < text.length; points += 1) at += width(text, at);
  return points;
}

/** The UTF-16 offset of the code point at a position; the end of the text for a position beyond it. */
export function fromCodePointOffset(text: string, position: number): number {
  let at = 0;
  for (let points = 0; points < position && at < text.length; points += 1) at += width(text, at);
  return at;
}

function width(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}
