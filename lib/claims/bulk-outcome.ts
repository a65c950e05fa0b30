import "server-only";
import type { Skip, SkipReason } from "./bulk-labels";

/** Codes of skipped claims that a preview names, for each reason. */
const NAMED = 20;

/** What a bulk change comes to: numbers of the changed claims, and of those that stay as they are, by reason. */
export type Outcome = { changed: number[]; skips: Map<SkipReason, { numbers: number[]; missing: number }> };

export function noOutcome(): Outcome {
  return { changed: [], skips: new Map() };
}

/** Notes a claim that stays as it is; null for one that does not exist. */
export function skip(outcome: Outcome, reason: SkipReason, number: number | null): void {
  const entry = outcome.skips.get(reason) ?? { numbers: [], missing: 0 };
  if (number === null) entry.missing += 1;
  else entry.numbers.push(number);
  outcome.skips.set(reason, entry);
}

/** Both together, as a new outcome. */
export function added(one: Outcome, other: Outcome): Outcome {
  const sum: Outcome = { changed: [...one.changed, ...other.changed], skips: new Map() };
  for (const { skips } of [one, other])
    for (const [reason, { numbers, missing }] of skips) {
      const entry = sum.skips.get(reason) ?? { numbers: [], missing: 0 };
      sum.skips.set(reason, { numbers: [...entry.numbers, ...numbers], missing: entry.missing + missing });
    }
  return sum;
}

/** The skips as they are kept and shown, the most frequent first. `named`: how many codes of each are given. */
export function skipList({ skips }: Outcome, named = NAMED): Skip[] {
  return [...skips]
    .map(([reason, { numbers, missing }]) => ({
      reason,
      count: numbers.length + missing,
      numbers: numbers.toSorted((a, b) => a - b).slice(0, named),
    }))
    .sort((a, b) => b.count - a.count);
}
