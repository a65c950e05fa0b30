import "server-only";
import { appendEvent } from "@/lib/audit/append-event";
import { transact } from "@/lib/db/transact";
import type { Actor } from "@/lib/shared/actor";
import { fail, ok, type Result } from "@/lib/shared/result";
import type { AddAlias } from "./schema";

/** Gives a party another name. A name that was taken back before is restored; one that it has already is left as it is. */
export async function addAlias(actor: Actor, input: AddAlias): Promise<Result<{ id: string }>> {
  return transact<{ id: string }>(async (tx) => {
    const party = await tx.party.findFirst({ where: { id: input.partyId, withdrawnAt: null }, select: { name: true } });
    if (party === null) return fail("NOT_FOUND", "There is no such party.");
    if (party.name === input.name)
      return fail("INVALID", "This is the party’s name already.", {
        fieldErrors: { name: ["It is the name already."] },
      });
    const known = await tx.partyAlias.findUnique({
      where: { partyId_name: { partyId: input.partyId, name: input.name } },
    });
    if (known !== null && known.withdrawnAt === null) return ok({ id: known.id });
    const id = known?.id ?? input.id;
    if (known === null) {
      await tx.partyAlias.create({
        data: { id, partyId: input.partyId, name: input.name, language: input.language, createdById: actor.id },
      });
    } else {
      const { count } = await tx.partyAlias.updateMany({
        where: { id, version: known.version },
        data: { withdrawnAt: null, language: input.language, version: known.version + 1 },
      });
      if (count === 0) return fail("CONFLICT", "Somebody else changed this name at the same moment. Look again.");
    }
    await appendEvent(tx, {
      action: "party.alias-added",
      actorId: actor.id,
      subject: { type: "Party", id: input.partyId },
      after: { alias: input.name, language: input.language },
    });
    return ok({ id });
  });
}
