import "server-only";
import { type Span, splitParagraphs } from "./paragraphs";

/** A passage to be highlighted: its id and UTF-16 offsets into the text. */
export type Highlight = Span & { id: string };

/** A run of text that the same passages cover, in the order of their beginnings; none for plain text. */
export type Segment = Span & { text: string; ids: string[] };

/**
 * Cuts a range of a text into runs that do not overlap and together are the range, so that overlapping passages can be
 * told apart. `range` is the whole text unless given. Passages outside it are left out, others are cut to it.
 */
export function segments(text: string, highlights: readonly Highlight[], range?: Span): Segment[] {
  const { start: from, end: to } = range ?? { start: 0, end: text.length };
  const inside = highlights
    .map((highlight) => ({ ...highlight, start: Math.max(from, highlight.start), end: Math.min(to, highlight.end) }))
    .filter((highlight) => highlight.end > highlight.start)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const cuts = [...new Set([from, to, ...inside.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  return cuts.slice(1).map((end, index) => {
    const start = cuts[index] ?? from;
    const covering = inside.filter((highlight) => highlight.start <= start && highlight.end >= end);
    return { start, end, text: text.slice(start, end), ids: [...new Set(covering.map(({ id }) => id))] };
  });
}

/** The paragraphs of a text, each as runs. */
export function segmentParagraphs(text: string, highlights: readonly Highlight[]): (Span & { segments: Segment[] })[] {
  return splitParagraphs(text).map((paragraph) => ({
    ...paragraph,
    segments: segments(text, highlights, paragraph),
  }));
}
