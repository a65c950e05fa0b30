import "server-only";
import { appendEvent } from "@/lib/audit/append-event";
import { lockClaim } from "@/lib/claims/lock-claim";
import { transact } from "@/lib/db/transact";
import type { Actor } from "@/lib/shared/actor";
import { counted } from "@/lib/shared/count";
import { fail, ok, type Result } from "@/lib/shared/result";
import { concernedRecord } from "./change-concerned";
import type { WithdrawConcerned } from "./schema";

/**
 * Says that a claim does not concern a party after all. BLOCKED while its ledger has entries that stand: what a party answered does not
 * leave the page by way of the party. Done twice it is done once.
 */
export async function withdrawConcerned(actor: Actor, input: WithdrawConcerned): Promise<Result<{ id: string }>> {
  return transact<{ id: string }>(async (tx) => {
    const row = await tx.concernedParty.findUnique({
      where: { id: input.id },
      include: { party: { select: { name: true } } },
    });
    if (row === null) return fail("NOT_FOUND", "The claim does not concern this party.");
    if (row.withdrawnAt !== null) return ok({ id: row.id });
    await lockClaim(tx, row.claimId);
    const standing = await tx.response.count({
      where: { claimId: row.claimId, partyId: row.partyId, retracts: false, correctedBy: null },
    });
    if (standing > 0) {
      const entries = counted(standing, "entry", "entries");
      const reason = `The ledger of ${row.party.name} has ${entries}. Take them back first if they are wrong.`;
      return fail("BLOCKED", reason, { reasons: [reason] });
    }
    const { count } = await tx.concernedParty.updateMany({
      where: { id: input.id, version: input.version, withdrawnAt: null },
      data: {
        withdrawnAt: new Date(),
        withdrawnReason: input.reason,
        version: input.version + 1,
        updatedById: actor.id,
      },
    });
    if (count === 0)
      return fail("CONFLICT", "Somebody else changed this since you opened it. Read it again.", {
        current: await concernedRecord(tx, input.id),
      });
    await appendEvent(tx, {
      action: "concerned.withdrawn",
      actorId: actor.id,
      claimId: row.claimId,
      subject: { type: "ConcernedParty", id: row.id },
      before: { partyId: row.partyId, claimant: row.claimant },
      reason: input.reason,
    });
    return ok({ id: row.id });
  });
}
