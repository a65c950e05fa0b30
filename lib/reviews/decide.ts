import "server-only";
import { appendEvent } from "@/lib/audit/append-event";
import { abilityTo } from "@/lib/claims/workflow";
import type { Stage } from "@/lib/db/generated/enums";
import { transact } from "@/lib/db/transact";
import { refusal } from "@/lib/shared/ability";
import type { Actor } from "@/lib/shared/actor";
import { fail, ok, type Result } from "@/lib/shared/result";
import { decidedBefore } from "./decided-before";
import { openRound } from "./review-of-claim";
import type { Decide } from "./schema";

/**
 * Approves a review, or asks for changes, on exactly the content whose hash the member read. Sent twice with the same id it is decided
 * once. One that comes too late is told who decided before, and what. The database checks again who wrote what, keeps what was seen, and moves the claim when the approvals are complete.
 */
export async function decide(actor: Actor, input: Decide): Promise<Result<{ stage: Stage }>> {
  return transact(async (tx) => {
    const round = await openRound(tx, actor, input.reviewId);
    const before = await tx.approval.findFirst({
      where: { id: input.id, memberId: actor.id },
      select: { claim: { select: { stage: true } } },
    });
    if (before !== null) return ok({ stage: before.claim.stage });
    if (!round.ok) return (await decidedBefore(tx, actor, input.reviewId)) ?? round;
    const { review, facts } = round.data;
    const ability = abilityTo(input.decision, actor, facts);
    if (!ability.ok) return (await decidedBefore(tx, actor, review.id)) ?? refusal(ability);
    if (facts.approvals.hash !== input.contentHash)
      return fail("CONFLICT", "The content changed while you were reading it. Read what changed, then decide.");
    await tx.approval.create({
      data: {
        id: input.id,
        reviewId: review.id,
        claimId: review.claimId,
        memberId: actor.id,
        memberRole: actor.role,
        decision: input.decision,
        contentHash: input.contentHash,
        comment: input.comment,
      },
      select: { id: true },
    });
    const { stage } = await tx.claim.findUniqueOrThrow({ where: { id: review.claimId }, select: { stage: true } });
    await appendEvent(tx, {
      action: input.decision === "APPROVE" ? "review.approved" : "review.changes_requested",
      actorId: actor.id,
      claimId: review.claimId,
      subject: { type: "Approval", id: input.id },
      ...(stage === facts.stage ? {} : { before: { stage: facts.stage } }),
      after: { contentHash: input.contentHash, ...(stage === facts.stage ? {} : { stage }) },
      ...(input.comment === null ? {} : { reason: input.comment }),
    });
    return ok({ stage });
  });
}
