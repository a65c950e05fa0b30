import "server-only";
import { appendEvent } from "@/lib/audit/append-event";
import { closedClaim } from "@/lib/claims/closed-claim";
import { lockClaim } from "@/lib/claims/lock-claim";
import { canChangeContent } from "@/lib/claims/policy";
import { transact } from "@/lib/db/transact";
import type { Actor } from "@/lib/shared/actor";
import { fail, ok, type Result } from "@/lib/shared/result";
import { CONTENT } from "./evidence-content";
import type { WithdrawEvidence } from "./schema";

/** Takes an evidence item back with a reason; it stays in the history, and its number is not given again. Done twice it is done once. */
export async function withdrawEvidence(actor: Actor, input: WithdrawEvidence): Promise<Result<{ id: string }>> {
  return transact<{ id: string }>(async (tx) => {
    const row = await tx.evidence.findUnique({ where: { id: input.id } });
    if (row === null) return fail("NOT_FOUND", "There is no such evidence item.");
    if (row.withdrawnAt !== null) return ok({ id: row.id });
    const claim = await lockClaim(tx, row.claimId);
    if (claim === null || !canChangeContent(actor, claim)) return closedClaim();
    const now = new Date();
    const { count } = await tx.evidence.updateMany({
      where: { id: input.id, version: input.version, withdrawnAt: null },
      data: {
        withdrawnAt: now,
        withdrawnReason: input.reason,
        version: input.version + 1,
        updatedAt: now,
        updatedById: actor.id,
      },
    });
    if (count === 0) {
      const current = await tx.evidence.findUnique({ where: { id: input.id }, select: CONTENT });
      return fail("CONFLICT", `Somebody else changed E-${row.number} since you opened it. Read it again.`, { current });
    }
    await appendEvent(tx, {
      action: "evidence.withdrawn",
      actorId: actor.id,
      claimId: row.claimId,
      subject: { type: "Evidence", id: row.id },
      before: { number: row.number },
      reason: input.reason,
    });
    return ok({ id: row.id });
  });
}
