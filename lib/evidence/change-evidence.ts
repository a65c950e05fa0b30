import "server-only";
import { appendEvent } from "@/lib/audit/append-event";
import { changedFields } from "@/lib/audit/changed-fields";
import { closedClaim } from "@/lib/claims/closed-claim";
import { lockClaim } from "@/lib/claims/lock-claim";
import { canChangeContent } from "@/lib/claims/policy";
import { transact } from "@/lib/db/transact";
import type { Actor } from "@/lib/shared/actor";
import { fail, ok, type Result } from "@/lib/shared/result";
import { CONTENT } from "./evidence-content";
import type { ChangeEvidence } from "./schema";

/**
 * Changes an evidence item. A save based on an older version is answered with CONFLICT and the item as it is now, and changes nothing.
 */
export async function changeEvidence(actor: Actor, input: ChangeEvidence): Promise<Result<{ version: number }>> {
  return transact<{ version: number }>(async (tx) => {
    const row = await tx.evidence.findFirst({ where: { id: input.id, withdrawnAt: null } });
    if (row === null) return fail("NOT_FOUND", "There is no such evidence item. It may have been withdrawn.");
    const claim = await lockClaim(tx, row.claimId);
    if (claim === null || !canChangeContent(actor, claim)) return closedClaim();
    const { id, version, ...content } = input;
    const conflict = async () => {
      const current = await tx.evidence.findUnique({ where: { id }, select: CONTENT });
      return fail("CONFLICT", `Somebody else changed E-${row.number} since you opened it.`, { current });
    };
    if (row.version !== version) return conflict();
    const difference = changedFields(row, content);
    if (!difference.changed) return ok({ version });
    const { count } = await tx.evidence.updateMany({
      where: { id, version, withdrawnAt: null },
      data: { ...content, version: version + 1, updatedAt: new Date(), updatedById: actor.id },
    });
    if (count === 0) return conflict();
    await appendEvent(tx, {
      action: "evidence.changed",
      actorId: actor.id,
      claimId: row.claimId,
      subject: { type: "Evidence", id },
      before: difference.before,
      after: difference.after,
    });
    return ok({ version: version + 1 });
  });
}
