import "server-only";

/** A stretch of a text: UTF-16 offsets, end exclusive. */
export type Span = { start: number; end: number };

/** The paragraphs of a normalised text, in order. Together with the empty lines between them they cover the text. */
export function splitParagraphs(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  while (start < text.length) {
    const gap = text.indexOf("\n\n", start);
    const end = gap < 0 ? text.length : gap;
    if (end > start) spans.push({ start, end });
    start = end + 2;
  }
  return spans;
}
