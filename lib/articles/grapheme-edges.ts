import "server-only";

const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });
// Segmenting a whole article for one position is slow; no real character is longer than this many code units.
const REACH = 64;

/** The offset at or before `at` where no visible character is cut in two. */
export function edgeBefore(text: string, at: number): number {
  if (at <= 0) return 0;
  if (at >= text.length) return text.length;
  const from = windowStart(text, at);
  const found = segmenter.segment(text.slice(from, at + REACH)).containing(at - from);
  return from + (found?.index ?? at - from);
}

/** The offset at or after `at` where no visible character is cut in two. */
export function edgeAfter(text: string, at: number): number {
  const before = edgeBefore(text, at);
  if (before === at) return at;
  const [first] = segmenter.segment(text.slice(before, before + 2 * REACH));
  return before + (first?.segment.length ?? 0);
}

/** A place to begin cutting: after a space, so that the window itself does not begin inside a character. */
function windowStart(text: string, at: number): number {
  const from = Math.max(0, at - REACH);
  const space = text.indexOf(" ", from);
  return from === 0 || space < 0 || space >= at ? from : space;
}
