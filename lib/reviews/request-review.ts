import "server-only";
import { appendEvent } from "@/lib/audit/append-event";
import { claimAbilities } from "@/lib/claims/claim-abilities";
import { updateClaim } from "@/lib/claims/update-claim";
import { abilityTo, missingPoints } from "@/lib/claims/workflow";
import { transact } from "@/lib/db/transact";
import { refusal } from "@/lib/shared/ability";
import type { Actor } from "@/lib/shared/actor";
import { fail, ok, type Result } from "@/lib/shared/result";
import { openRound } from "./review-of-claim";
import type { RequestReview } from "./schema";
import { updateReview } from "./update-review";

/**
 * Sends the draft to review. Points of the checklist that are missing refuse it, unless an editor gives a reason to let it through; the
 * reason stays with the round and in the log. An override holds for one request: asked again, the points are looked at again.
 */
export async function requestReview(actor: Actor, input: RequestReview): Promise<Result<{ version: number }>> {
  return transact(async (tx) => {
    const round = await openRound(tx, actor, input.id);
    if (!round.ok) return round;
    const { review, facts } = round.data;
    const override = input.overrideReason;
    const can = claimAbilities(actor, facts, null);
    if (override !== null && !can.override.ok) return refusal(can.override);
    const asked = { ...facts, round: facts.round && { ...facts.round, overridden: override !== null } };
    const ability = abilityTo("REQUEST_REVIEW", actor, asked);
    if (!ability.ok) return refusal(ability);
    const letThrough = override === null ? [] : missingPoints({ ...asked, round: null });
    if (override !== null && letThrough.length === 0)
      return fail("INVALID", "No point of the checklist is missing. Request the review without an override.");
    const requested = await updateReview(
      tx,
      { id: review.id, version: input.version },
      {
        status: "REQUESTED",
        requestedAt: new Date(),
        overrideReason: override,
        overrideById: override === null ? null : actor.id,
      },
    );
    if (!requested.ok) return requested;
    const moved = await updateClaim(tx, actor, { id: review.claimId, stage: facts.stage }, { stage: "IN_REVIEW" });
    if (!moved.ok) return moved;
    // On content that was approved before it was taken back, the claim is approved at once.
    const { stage } = await tx.claim.findUniqueOrThrow({ where: { id: review.claimId }, select: { stage: true } });
    await appendEvent(tx, {
      action: "review.requested",
      actorId: actor.id,
      claimId: review.claimId,
      subject: { type: "Review", id: review.id },
      before: { stage: facts.stage },
      after: { stage, ...(override === null ? {} : { overrideReason: override, missing: letThrough }) },
      ...(override === null ? {} : { reason: override }),
    });
    return ok(requested.data);
  });
}
