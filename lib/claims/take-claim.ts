import "server-only";
import { appendEvent } from "@/lib/audit/append-event";
import { transact } from "@/lib/db/transact";
import type { Actor } from "@/lib/shared/actor";
import { fail, ok, type Result } from "@/lib/shared/result";
import { leftTheDesk, OWNED_STAGES } from "./policy";

/**
 * Makes the member the owner of a claim that has none. Of two who take it at the same moment the first has it, and the second is told
 * who that was. Taking one's own claim again changes nothing. A claim that left the workflow is not taken: it is restored first.
 */
export async function takeClaim(actor: Actor, { id }: { id: string }): Promise<Result<{ version: number }>> {
  return transact(async (tx) => {
    const { count } = await tx.claim.updateMany({
      where: { id, ownerId: null, stage: { in: [...OWNED_STAGES] } },
      data: { ownerId: actor.id, version: { increment: 1 }, updatedAt: new Date(), updatedById: actor.id },
    });
    const claim = await tx.claim.findUnique({
      where: { id },
      select: { version: true, stage: true, ownerId: true, owner: { select: { name: true } } },
    });
    if (claim === null) return fail("NOT_FOUND", "There is no such claim.");
    if (count === 0) {
      if (claim.ownerId === actor.id) return ok({ version: claim.version });
      const left = leftTheDesk(claim);
      if (left) return fail("BLOCKED", left, { reasons: [left] });
      const name = claim.owner?.name ?? "Somebody";
      return fail("CONFLICT", `${name} took this claim before you.`, { current: { owner: name } });
    }
    await appendEvent(tx, {
      action: "claim.taken",
      actorId: actor.id,
      claimId: id,
      subject: { type: "Claim", id },
      before: { ownerId: null },
      after: { ownerId: actor.id },
    });
    return ok({ version: claim.version });
  });
}
