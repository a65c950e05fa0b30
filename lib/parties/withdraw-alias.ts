import "server-only";
import { appendEvent } from "@/lib/audit/append-event";
import { transact } from "@/lib/db/transact";
import type { Actor } from "@/lib/shared/actor";
import { fail, ok, type Result } from "@/lib/shared/result";
import type { WithdrawPartOfParty } from "./schema";

/** Takes another name of a party back: searches no longer find the party by it. Done twice it is done once. */
export async function withdrawAlias(
  actor: Actor,
  input: WithdrawPartOfParty,
): Promise<Result<{ id: string; partyId: string }>> {
  return transact<{ id: string; partyId: string }>(async (tx) => {
    const alias = await tx.partyAlias.findUnique({ where: { id: input.id } });
    if (alias === null) return fail("NOT_FOUND", "There is no such name.");
    if (alias.withdrawnAt !== null) return ok({ id: alias.id, partyId: alias.partyId });
    const { count } = await tx.partyAlias.updateMany({
      where: { id: input.id, version: input.version },
      data: { withdrawnAt: new Date(), version: input.version + 1 },
    });
    if (count === 0) return fail("CONFLICT", "Somebody else changed this name since you opened the page. Look again.");
    await appendEvent(tx, {
      action: "party.alias-withdrawn",
      actorId: actor.id,
      subject: { type: "Party", id: alias.partyId },
      before: { alias: alias.name },
    });
    return ok({ id: alias.id, partyId: alias.partyId });
  });
}
