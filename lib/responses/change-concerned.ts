import "server-only";
import { appendEvent } from "@/lib/audit/append-event";
import { changedFields } from "@/lib/audit/changed-fields";
import { lockClaim } from "@/lib/claims/lock-claim";
import type { Tx } from "@/lib/db/client";
import { transact } from "@/lib/db/transact";
import type { Actor } from "@/lib/shared/actor";
import { fail, ok, type Result } from "@/lib/shared/result";
import type { ChangeConcerned } from "./schema";
import type { ConcernedRecord } from "./types";

/**
 * Changes how a party is concerned: whether it makes the claim itself, and why it was not asked. A save based on an older version is
 * answered with CONFLICT and the record as it is now, and changes nothing.
 */
export async function changeConcerned(actor: Actor, input: ChangeConcerned): Promise<Result<{ version: number }>> {
  return transact<{ version: number }>(async (tx) => {
    const row = await tx.concernedParty.findFirst({ where: { id: input.id, withdrawnAt: null } });
    if (row === null) return fail("NOT_FOUND", "The claim does not concern this party.");
    await lockClaim(tx, row.claimId);
    const { id, version, ...content } = input;
    const conflict = async () =>
      fail("CONFLICT", "Somebody else changed this since you opened it.", { current: await concernedRecord(tx, id) });
    if (row.version !== version) return conflict();
    const difference = changedFields(row, content);
    if (!difference.changed) return ok({ version });
    const { count } = await tx.concernedParty.updateMany({
      where: { id, version, withdrawnAt: null },
      data: { ...content, version: version + 1, updatedById: actor.id },
    });
    if (count === 0) return conflict();
    await appendEvent(tx, {
      action: "concerned.changed",
      actorId: actor.id,
      claimId: row.claimId,
      subject: { type: "ConcernedParty", id },
      before: difference.before,
      after: difference.after,
    });
    return ok({ version: version + 1 });
  });
}

/** How a party is concerned now; null when the record was withdrawn. */
export function concernedRecord(tx: Tx, id: string): Promise<ConcernedRecord | null> {
  return tx.concernedParty.findFirst({
    where: { id, withdrawnAt: null },
    select: { id: true, version: true, partyId: true, claimant: true, notAskedReason: true },
  });
}
