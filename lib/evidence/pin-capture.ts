import "server-only";
import { appendEvent } from "@/lib/audit/append-event";
import { closedClaim } from "@/lib/claims/closed-claim";
import { lockClaim } from "@/lib/claims/lock-claim";
import { canChangeContent } from "@/lib/claims/policy";
import { transact } from "@/lib/db/transact";
import type { Actor } from "@/lib/shared/actor";
import { fail, ok, type Result } from "@/lib/shared/result";
import type { PinCapture } from "./schema";

/**
 * Pins the first copy of its source to an evidence item; an item that has one pinned keeps it, and `pinned` is false. Names no version:
 * it only fills an empty place, which no other save can mean otherwise.
 */
export async function pinCapture(actor: Actor, input: PinCapture): Promise<Result<{ pinned: boolean }>> {
  return transact<{ pinned: boolean }>(async (tx) => {
    const row = await tx.evidence.findFirst({ where: { id: input.id, withdrawnAt: null } });
    if (row === null) return fail("NOT_FOUND", "There is no such evidence item.");
    const claim = await lockClaim(tx, row.claimId);
    if (claim === null || !canChangeContent(actor, claim)) return closedClaim();
    const capture = await tx.capture.findFirst({
      where: { id: input.captureId, sourceId: row.sourceId, sha256: { not: null } },
      select: { id: true },
    });
    if (capture === null) return fail("NOT_FOUND", "There is no such copy of the source.");
    const { count } = await tx.evidence.updateMany({
      where: { id: input.id, captureId: null, withdrawnAt: null },
      data: {
        captureId: capture.id,
        version: { increment: 1 },
        updatedAt: new Date(),
        updatedById: actor.id,
      },
    });
    if (count === 0) return ok({ pinned: false });
    await appendEvent(tx, {
      action: "evidence.changed",
      actorId: actor.id,
      claimId: row.claimId,
      subject: { type: "Evidence", id: row.id },
      before: { captureId: null },
      after: { captureId: capture.id },
    });
    return ok({ pinned: true });
  });
}
