import "server-only";
import { appendEvent } from "@/lib/audit/append-event";
import { changedFields } from "@/lib/audit/changed-fields";
import { transact } from "@/lib/db/transact";
import type { Actor } from "@/lib/shared/actor";
import { fail, ok, type Result } from "@/lib/shared/result";
import { PROFILE } from "./dto";
import type { ChangeParty } from "./schema";
import { wikidataTaken } from "./wikidata-taken";

/**
 * Changes what is said about a party; its address stays. A save based on an older version is answered with CONFLICT and the party as it
 * is now, and changes nothing.
 */
export async function changeParty(actor: Actor, input: ChangeParty): Promise<Result<{ version: number }>> {
  return transact<{ version: number }>(async (tx) => {
    const party = await tx.party.findFirst({ where: { id: input.id, withdrawnAt: null }, select: PROFILE });
    if (party === null) return fail("NOT_FOUND", "There is no such party.");
    if (party.version !== input.version)
      return fail("CONFLICT", "Somebody else changed this party since you opened it.", { current: party });
    const { id, version, ...profile } = input;
    const difference = changedFields(party, profile);
    if (!difference.changed) return ok({ version });
    const taken = await wikidataTaken(tx, input.wikidataId, id);
    if (taken !== null) return taken;
    const { count } = await tx.party.updateMany({
      where: { id, version },
      data: { ...profile, version: version + 1, updatedAt: new Date(), updatedById: actor.id },
    });
    if (count === 0) {
      const current = await tx.party.findUnique({ where: { id }, select: PROFILE });
      return fail("CONFLICT", "Somebody else changed this party while you were saving.", { current });
    }
    await appendEvent(tx, {
      action: "party.changed",
      actorId: actor.id,
      subject: { type: "Party", id },
      before: difference.before,
      after: difference.after,
    });
    return ok({ version: version + 1 });
  });
}
