import "server-only";
import search from "approx-string-match";
import { PassageState } from "@/lib/db/generated/enums";
import { type Anchor, anchorAt } from "./anchoring";
import { edgeAfter, edgeBefore } from "./grapheme-edges";
import { createSeedIndex, type SeedIndex } from "./seed-index";

/**
 * Where a passage is in a new text. OK: same words, same place. MOVED: same words, elsewhere. CHANGED: similar words, to
 * be looked at. ORPHANED: not found; the anchor is the old one and its offsets mean nothing in the new text.
 * `score` is between 0 and 1.
 */
export type Reanchored = { state: PassageState; anchor: Anchor; score: number };

// Weights, and the number of errors allowed, as in the Hypothesis client (src/annotator/anchoring/match-quote.ts).
const WEIGHTS = { quote: 50, prefix: 20, suffix: 20, position: 2 };
const TOTAL = WEIGHTS.quote + WEIGHTS.prefix + WEIGHTS.suffix + WEIGHTS.position;
const MAX_ERRORS = 256;
// Below this a match is more likely another sentence about the same matter: half the words changed in the old
// surroundings, or the surroundings gone and a third of the words changed.
const CHANGED_FROM = 0.75;
// The same words found elsewhere count as the passage by themselves from this length on; shorter ones ("he denied it")
// are said more than once and need half of their old surroundings.
const DISTINCTIVE = 32;
const CONTEXT_FROM = 0.5;
const MAX_HITS = 20_000;
const MAX_RANKED = 20;

type Found = { start: number; end: number; errors: number };
type Scored = Found & { score: number; context: number };

/** Finds all passages of an old text in a new one, in the order given. Both texts are normalised. */
export function reanchorAll(anchors: readonly Anchor[], newText: string): Reanchored[] {
  let index: SeedIndex | undefined;
  const seeds = () => {
    index ??= createSeedIndex(newText);
    return index;
  };
  return anchors.map((anchor) => reanchorOne(anchor, newText, seeds));
}

/** Finds one passage of an old text in a new one. Use `reanchorAll` for several: it reads the text once. */
export function reanchor(anchor: Anchor, newText: string): Reanchored {
  return reanchorOne(anchor, newText, () => createSeedIndex(newText));
}

function reanchorOne(anchor: Anchor, text: string, seeds: () => SeedIndex): Reanchored {
  if (text.slice(anchor.start, anchor.end) === anchor.exact) {
    return { state: PassageState.OK, anchor: anchorAt(text, anchor.start, anchor.end), score: 1 };
  }
  const same = best(exactHits(anchor, text), anchor, text);
  if (same && (anchor.exact.length >= DISTINCTIVE || same.context >= CONTEXT_FROM)) {
    return { state: PassageState.MOVED, anchor: anchorAt(text, same.start, same.end), score: same.score };
  }
  const similar = best(similarHits(anchor, text, seeds()), anchor, text);
  if (similar && similar.errors > 0 && similar.score >= CHANGED_FROM) {
    const { start, end } = wholeCharacters(text, similar);
    return { state: PassageState.CHANGED, anchor: anchorAt(text, start, end), score: similar.score };
  }
  return { state: PassageState.ORPHANED, anchor, score: Math.max(same?.score ?? 0, similar?.score ?? 0) };
}

/** Places with the same words, those with the most of the old surroundings first, few enough to be scored in full. */
function exactHits(anchor: Anchor, text: string): Found[] {
  const { exact, prefix, suffix } = anchor;
  const hits: (Found & { kept: number })[] = [];
  for (let at = text.indexOf(exact); at >= 0 && hits.length < MAX_HITS; at = text.indexOf(exact, at + 1)) {
    const end = at + exact.length;
    hits.push({ start: at, end, errors: 0, kept: commonEnd(text, at, prefix) + commonStart(text, end, suffix) });
  }
  const distance = (hit: Found) => Math.abs(hit.start - anchor.start);
  return hits.sort((a, b) => b.kept - a.kept || distance(a) - distance(b)).slice(0, MAX_RANKED);
}

function commonEnd(text: string, end: number, prefix: string): number {
  let length = 0;
  while (length < prefix.length && text[end - 1 - length] === prefix[prefix.length - 1 - length]) length += 1;
  return length;
}

function commonStart(text: string, start: number, suffix: string): number {
  let length = 0;
  while (length < suffix.length && text[start + length] === suffix[length]) length += 1;
  return length;
}

/** Places with similar words, searched only where fragments of the passage or of its surroundings occur. */
function similarHits(anchor: Anchor, text: string, seeds: SeedIndex): Found[] {
  const { exact } = anchor;
  const allowed = Math.min(MAX_ERRORS, Math.floor(exact.length / 2));
  return seeds.windowsFor(anchor).flatMap(({ start, end }) => {
    const matches = search(text.slice(start, end), exact, allowed);
    // All matches have the fewest errors; several differ only in where they end.
    return matches
      .slice(-MAX_RANKED)
      .map((match) => ({ start: start + match.start, end: start + match.end, errors: match.errors }));
  });
}

function best(found: readonly Found[], anchor: Anchor, text: string): Scored | undefined {
  const scored = found.filter((hit) => hit.end > hit.start).map((hit) => scoreHit(hit, anchor, text));
  return scored.reduce<Scored | undefined>((top, hit) => (top && top.score >= hit.score ? top : hit), undefined);
}

function scoreHit(hit: Found, anchor: Anchor, text: string): Scored {
  const { exact, prefix, suffix } = anchor;
  const quote = 1 - hit.errors / exact.length;
  const before = similarity(text.slice(Math.max(0, hit.start - prefix.length), hit.start), prefix);
  const after = similarity(text.slice(hit.end, hit.end + suffix.length), suffix);
  const position = 1 - Math.abs(hit.start - anchor.start) / Math.max(text.length, anchor.end);
  const sum =
    WEIGHTS.quote * quote + WEIGHTS.prefix * before + WEIGHTS.suffix * after + WEIGHTS.position * Math.max(0, position);
  return { ...hit, score: sum / TOTAL, context: (before + after) / 2 };
}

/** Share of a context that is still there, 0 to 1. A passage at the edge of its text has no context to lose. */
function similarity(found: string, context: string): number {
  if (context === "") return 1;
  if (found === context) return 1;
  const errors = search(found, context, context.length)[0]?.errors ?? context.length;
  return 1 - errors / context.length;
}

function wholeCharacters(text: string, hit: Found): { start: number; end: number } {
  const from = edgeBefore(text, hit.start);
  const to = edgeAfter(text, hit.end);
  const words = text.slice(from, to);
  if (words.trim() === "") return { start: from, end: to };
  return { start: to - words.trimStart().length, end: from + words.trimEnd().length };
}
