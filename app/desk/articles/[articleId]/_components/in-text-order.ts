import type { ReaderProposal } from "@/lib/proposing/types";
import type { ArticleClaim } from "./types";

type Entry = { claim: ArticleClaim; proposal: null } | { claim: null; proposal: ReaderProposal };

/** The claims and the proposals of a text as one list, in its order; a claim stands where its first passage begins. */
export function inTextOrder(claims: readonly ArticleClaim[], proposals: readonly ReaderProposal[]): Entry[] {
  const entries: Entry[] = [
    ...claims.map((claim) => ({ claim, proposal: null })),
    ...proposals.map((proposal) => ({ claim: null, proposal })),
  ];
  return entries.sort((a, b) => startOf(a) - startOf(b));
}

function startOf({ claim, proposal }: Entry): number {
  return proposal ? proposal.start : (claim.passages[0]?.start ?? Number.POSITIVE_INFINITY);
}
