import "server-only";
import { appendEvent } from "@/lib/audit/append-event";
import { updateClaim } from "@/lib/claims/update-claim";
import { abilityTo } from "@/lib/claims/workflow";
import { transact } from "@/lib/db/transact";
import { refusal } from "@/lib/shared/ability";
import type { Actor } from "@/lib/shared/actor";
import { ok, type Result } from "@/lib/shared/result";
import { openRound } from "./review-of-claim";
import type { RecallReview } from "./schema";
import { updateReview } from "./update-review";

/** Takes a draft back from review: the claim is being checked again. Approvals stay in the record, and count while the content is theirs. */
export async function recallReview(actor: Actor, input: RecallReview): Promise<Result<{ version: number }>> {
  return transact(async (tx) => {
    const round = await openRound(tx, actor, input.id);
    if (!round.ok) return round;
    const { review, facts } = round.data;
    const ability = abilityTo("RECALL_REVIEW", actor, facts);
    if (!ability.ok) return refusal(ability);
    const recalled = await updateReview(
      tx,
      { id: review.id, version: input.version },
      { status: "DRAFT", requestedAt: null },
    );
    if (!recalled.ok) return recalled;
    const moved = await updateClaim(tx, actor, { id: review.claimId, stage: facts.stage }, { stage: "CHECKING" });
    if (!moved.ok) return moved;
    await appendEvent(tx, {
      action: "review.recalled",
      actorId: actor.id,
      claimId: review.claimId,
      subject: { type: "Review", id: review.id },
      before: { stage: facts.stage },
      after: { stage: "CHECKING" },
    });
    return ok(recalled.data);
  });
}
