import "server-only";
import { appendEvent } from "@/lib/audit/append-event";
import { lockClaim } from "@/lib/claims/lock-claim";
import { transact } from "@/lib/db/transact";
import type { Actor } from "@/lib/shared/actor";
import { fail, ok, type Result } from "@/lib/shared/result";
import { refuseDuplicate } from "./refuse-entry";
import type { ConcernParty } from "./schema";

/**
 * Says that a claim concerns a party. One that it concerned before, and then did not, is restored; one that it concerns already is left
 * as it is. Answers the id of the record.
 */
export async function concernParty(actor: Actor, input: ConcernParty): Promise<Result<{ id: string }>> {
  return transact<{ id: string }>(async (tx) => {
    const claim = await lockClaim(tx, input.claimId);
    if (claim === null) return fail("NOT_FOUND", "There is no such claim.");
    const refused = await refuseDuplicate(tx, claim);
    if (refused !== null) return refused;
    const { claimId, partyId, claimant, notAskedReason } = input;
    const known = await tx.concernedParty.findUnique({ where: { claimId_partyId: { claimId, partyId } } });
    if (known !== null && known.withdrawnAt === null) return ok({ id: known.id });
    const id = known?.id ?? input.id;
    if (known === null) {
      await tx.concernedParty.create({ data: { ...input, createdById: actor.id, updatedById: actor.id } });
    } else {
      await tx.concernedParty.update({
        where: { id },
        data: {
          claimant,
          notAskedReason,
          withdrawnAt: null,
          withdrawnReason: null,
          version: { increment: 1 },
          updatedById: actor.id,
        },
      });
    }
    await appendEvent(tx, {
      action: "concerned.added",
      actorId: actor.id,
      claimId,
      subject: { type: "ConcernedParty", id },
      after: { partyId, claimant, notAskedReason },
    });
    return ok({ id });
  });
}
