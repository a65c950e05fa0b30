import "server-only";
import { appendEvent } from "@/lib/audit/append-event";
import { transact } from "@/lib/db/transact";
import type { Actor } from "@/lib/shared/actor";
import { fail, ok, type Result } from "@/lib/shared/result";

/** Gives a claim that the member owns back to nobody. */
export async function giveBackClaim(actor: Actor, { id }: { id: string }): Promise<Result<{ version: number }>> {
  return transact(async (tx) => {
    const { count } = await tx.claim.updateMany({
      where: { id, ownerId: actor.id },
      data: { ownerId: null, version: { increment: 1 }, updatedAt: new Date(), updatedById: actor.id },
    });
    const claim = await tx.claim.findUnique({ where: { id }, select: { version: true } });
    if (claim === null) return fail("NOT_FOUND", "There is no such claim.");
    if (count === 0) return fail("BLOCKED", "The claim is not yours.", { reasons: ["The claim is not yours."] });
    await appendEvent(tx, {
      action: "claim.given_back",
      actorId: actor.id,
      claimId: id,
      subject: { type: "Claim", id },
      before: { ownerId: actor.id },
      after: { ownerId: null },
    });
    return ok({ version: claim.version });
  });
}
