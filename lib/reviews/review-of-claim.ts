import "server-only";
import { loadFacts } from "@/lib/claims/load-facts";
import { lockClaim } from "@/lib/claims/lock-claim";
import type { ClaimFacts } from "@/lib/claims/types";
import type { Tx } from "@/lib/db/client";
import type { Actor } from "@/lib/shared/actor";
import { fail, ok, type Result } from "@/lib/shared/result";

type Review = NonNullable<Awaited<ReturnType<Tx["review"]["findUnique"]>>>;

/**
 * The open round with this id and the facts of its claim, which stays locked until the transaction ends: whoever changes a review takes the
 * claim first, as the rules of the database do. A round that was closed meanwhile is refused.
 */
export async function openRound(
  tx: Tx,
  actor: Actor,
  id: string,
): Promise<Result<{ review: Review; facts: ClaimFacts }>> {
  const review = await tx.review.findUnique({ where: { id } });
  if (review !== null) await lockClaim(tx, review.claimId);
  const facts = review && (await loadFacts(tx, actor, review.claimId));
  if (review === null || facts === null) return fail("NOT_FOUND", "There is no such review.");
  if (facts.round?.id !== review.id) {
    const reason = "This round of review is closed. Start a new one.";
    return fail("BLOCKED", reason, { reasons: [reason] });
  }
  return ok({ review, facts });
}
