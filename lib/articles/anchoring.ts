import "server-only";
import { fail, ok, type Result } from "@/lib/shared/result";
import { toCodePointOffset } from "./code-points";
import { edgeAfter, edgeBefore } from "./grapheme-edges";

/** How many UTF-16 code units of context are kept on each side of a passage. */
export const CONTEXT_LENGTH = 32;

/** The longest passage, in code points: a long paragraph. More would be copying rather than quoting. */
export const MAX_PASSAGE = 1_000;

/** A passage by its words and its place: UTF-16 offsets into a normalised text, end exclusive. */
export type Anchor = { exact: string; prefix: string; suffix: string; start: number; end: number };

/**
 * Makes the anchor of a selection. The selection grows to whole visible characters and loses white space at its ends.
 * INVALID for a selection that is no range of the text, spans nothing, or is longer than 1,000 code points.
 */
export function makeAnchor(text: string, start: number, end: number): Result<Anchor> {
  const inside = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && end <= text.length;
  if (!inside) return fail("INVALID", "This selection lies outside the text. Reload the article and select it again.");
  if (end <= start) return nothingSelected();
  const from = edgeBefore(text, start);
  const to = edgeAfter(text, end);
  const words = text.slice(from, to);
  if (words.trim() === "") return nothingSelected();
  // A space can carry a combining mark and is then a character of its own, so the edge is looked for once more.
  const anchor = anchorAt(text, edgeBefore(text, to - words.trimStart().length), from + words.trimEnd().length);
  const length = toCodePointOffset(anchor.exact, anchor.exact.length);
  if (length > MAX_PASSAGE) {
    return fail(
      "INVALID",
      `This passage has ${length.toLocaleString("en")} characters; a passage may have 1,000. Select the sentence that makes the claim.`,
    );
  }
  return ok(anchor);
}

/** The anchor of a range that is known to be good. */
export function anchorAt(text: string, start: number, end: number): Anchor {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(edgeAfter(text, Math.max(0, start - CONTEXT_LENGTH)), start),
    suffix: text.slice(end, edgeBefore(text, Math.min(text.length, end + CONTEXT_LENGTH))),
    start,
    end,
  };
}

function nothingSelected() {
  return fail("INVALID", "Nothing is selected. Select the words that make the claim.");
}
