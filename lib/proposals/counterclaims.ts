import { canBeDenied, type Profile } from "./answers-score";
import type { Draft } from "./drafts";

const REACH = 8;
const NEXT = 2;
const OVERLAP = 0.5;

/** Two sources that count the same thing differently contradict each other: each is contested by the other. */
export function counterclaim(claim: Profile, profiles: readonly Profile[]): void {
  const { draft, figures, at } = claim;
  if (figures.length === 0 || draft.attributor === "" || draft.kind !== "fact") return;
  for (const other of profiles.slice(Math.max(0, at - REACH), at)) {
    if (other.figures.length === 0 || other.draft.kind !== "fact" || !canBeDenied(other, claim)) continue;
    const same = draft.said?.cue.lemma === "put" && at - other.at <= NEXT;
    const differs = !other.figures.some((figure) => figures.includes(figure));
    if (differs && (same || overlap(claim.lemmas, other.lemmas) >= OVERLAP)) {
      contest(other.draft, draft.attributor);
      contest(draft, other.draft.attributor);
    }
  }
}

function contest(claim: Draft, name: string): void {
  if (!claim.deniedBy.includes(name)) claim.deniedBy.push(name);
}

function overlap(one: Set<string>, other: Set<string>): number {
  const shared = [...one].filter((lemma) => other.has(lemma)).length;
  const least = Math.min(one.size, other.size);
  return shared >= 2 && least > 0 ? shared / least : 0;
}
