import "server-only";
import type { Anchor } from "./anchoring";
import type { Span } from "./paragraphs";

// Fragments this long survive small edits and are still rare enough to point somewhere.
const SEED = 6;
// A fragment that occurs more often than this says nothing about where a passage is.
const MAX_OCCURRENCES = 64;
const MAX_WINDOWS = 6;
// Fragments are counted for the place where the passage would begin, in bins of this width.
const BIN = 64;

/** Finds where in a text a passage may be, without reading the whole text for each passage. */
export type SeedIndex = {
  /** The most promising stretches, best first: few, and little longer than the passage itself. */
  windowsFor(anchor: Anchor): Span[];
};

/** Indexes the fragments of a text. Takes about 60 ms and 20 MB for 200,000 characters. */
export function createSeedIndex(text: string): SeedIndex {
  const places = new Map<string, number[]>();
  for (let at = 0; at + SEED <= text.length; at += 1) {
    const seed = text.slice(at, at + SEED);
    const known = places.get(seed);
    if (!known) places.set(seed, [at]);
    // One more than the maximum is remembered to tell a common fragment from one that just fits.
    else if (known.length <= MAX_OCCURRENCES) known.push(at);
  }

  return {
    windowsFor({ exact, prefix, suffix }) {
      const whole = `${prefix}${exact}${suffix}`;
      const votes = new Map<number, number>();
      for (let at = 0; at + SEED <= whole.length; at += 1) {
        const found = places.get(whole.slice(at, at + SEED));
        if (!found || found.length > MAX_OCCURRENCES) continue;
        for (const place of found) {
          const bin = Math.floor((place - at) / BIN);
          // A rare fragment says more than one that stands in many places.
          votes.set(bin, (votes.get(bin) ?? 0) + 1 / found.length);
        }
      }
      // An edit shifts what follows it, so a passage's votes may fall on both sides of a bin's edge.
      const weight = (bin: number) => (votes.get(bin) ?? 0) + (votes.get(bin + 1) ?? 0);
      const bins = [...votes.keys()].sort((a, b) => weight(b) - weight(a)).slice(0, MAX_WINDOWS);
      const slack = Math.max(BIN, Math.min(256, Math.ceil(exact.length / 2)));
      return bins.map((bin) => ({
        start: Math.max(0, bin * BIN - slack),
        end: Math.min(text.length, (bin + 2) * BIN + whole.length + slack),
      }));
    },
  };
}
