import "server-only";
import { appendEvent } from "@/lib/audit/append-event";
import { changedFields } from "@/lib/audit/changed-fields";
import { claimAbilities } from "@/lib/claims/claim-abilities";
import type { Tx } from "@/lib/db/client";
import { transact } from "@/lib/db/transact";
import { refusal } from "@/lib/shared/ability";
import type { Actor } from "@/lib/shared/actor";
import { type Failure, fail, ok, type Result } from "@/lib/shared/result";
import { openRound } from "./review-of-claim";
import type { SaveDraft } from "./schema";

/**
 * Saves the drafted verdict. A save that was based on an older version is answered with CONFLICT and both texts can be compared; approvals
 * of what readers would see otherwise go stale by the database's rule.
 */
export async function saveDraft(actor: Actor, input: SaveDraft): Promise<Result<{ version: number }>> {
  return transact(async (tx) => {
    const round = await openRound(tx, actor, input.id);
    if (!round.ok) return round;
    const { review, facts } = round.data;
    const { draft } = claimAbilities(actor, facts, null);
    if (!draft.ok) return refusal(draft);
    if (review.version !== input.version) return conflict(tx, input.id);
    const { verdict, reason, known, unknown, singleOriginReason } = input;
    const content = { verdict, reason, known, unknown, singleOriginReason };
    const difference = changedFields(review, content);
    if (!difference.changed) return ok({ version: review.version });
    const { count } = await tx.review.updateMany({
      where: { id: input.id, version: input.version },
      data: { ...content, version: input.version + 1, updatedAt: new Date(), updatedById: actor.id },
    });
    if (count === 0) return conflict(tx, input.id);
    await appendEvent(tx, {
      action: "review.changed",
      actorId: actor.id,
      claimId: review.claimId,
      subject: { type: "Review", id: review.id },
      before: difference.before,
      after: difference.after,
    });
    return ok({ version: input.version + 1 });
  });
}

async function conflict(tx: Tx, id: string): Promise<Failure> {
  const review = await tx.review.findUniqueOrThrow({ where: { id } });
  const saver = await tx.member.findUnique({ where: { id: review.updatedById }, select: { name: true } });
  const { version, verdict, reason, known, unknown, singleOriginReason, updatedAt } = review;
  return fail("CONFLICT", "Somebody else saved this draft since you opened it. Nothing of yours is lost.", {
    current: {
      version,
      verdict,
      reason,
      known,
      unknown,
      singleOriginReason,
      savedAt: updatedAt,
      savedBy: saver?.name ?? null,
    },
  });
}
