import "server-only";
import { appendEvent } from "@/lib/audit/append-event";
import { closedClaim } from "@/lib/claims/closed-claim";
import { lockClaim } from "@/lib/claims/lock-claim";
import { canChangeContent } from "@/lib/claims/policy";
import { transact } from "@/lib/db/transact";
import type { Actor } from "@/lib/shared/actor";
import { fail, ok, type Result } from "@/lib/shared/result";
import type { MoveEvidence } from "./schema";

/** Swaps an evidence item with its neighbour above or below. At the end of the list nothing changes. Answers the item's version. */
export async function moveEvidence(actor: Actor, input: MoveEvidence): Promise<Result<{ version: number }>> {
  return transact<{ version: number }>(async (tx) => {
    const found = await tx.evidence.findFirst({ where: { id: input.id, withdrawnAt: null } });
    if (found === null) return fail("NOT_FOUND", "There is no such evidence item. It may have been withdrawn.");
    const claim = await lockClaim(tx, found.claimId);
    if (claim === null || !canChangeContent(actor, claim)) return closedClaim();
    const order = await tx.evidence.findMany({
      where: { claimId: found.claimId, withdrawnAt: null },
      orderBy: [{ position: "asc" }, { number: "asc" }],
      select: { id: true, number: true, position: true, version: true },
    });
    const at = order.findIndex((item) => item.id === input.id);
    const item = order[at];
    const neighbour = order[input.direction === "UP" ? at - 1 : at + 1];
    if (item === undefined || item.version !== input.version)
      return fail("CONFLICT", `Somebody else changed E-${found.number} meanwhile. Look at the list again.`);
    if (neighbour === undefined) return ok({ version: item.version });
    for (const [moved, position] of [
      [item, neighbour.position],
      [neighbour, item.position],
    ] as const) {
      const { count } = await tx.evidence.updateMany({
        where: { id: moved.id, version: moved.version },
        data: { position, version: moved.version + 1, updatedAt: new Date(), updatedById: actor.id },
      });
      if (count === 0) return fail("CONFLICT", "Somebody else changed the list meanwhile. Look at it again.");
    }
    await appendEvent(tx, {
      action: "evidence.moved",
      actorId: actor.id,
      claimId: found.claimId,
      subject: { type: "Evidence", id: item.id },
      before: { position: item.position },
      after: { position: neighbour.position, past: `E-${neighbour.number}` },
    });
    return ok({ version: item.version + 1 });
  });
}
