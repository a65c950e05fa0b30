import "server-only";
import { appendEvent } from "@/lib/audit/append-event";
import { transact } from "@/lib/db/transact";
import type { Actor } from "@/lib/shared/actor";
import { fail, ok, type Result } from "@/lib/shared/result";
import type { WithdrawPartOfParty } from "./schema";

/** Takes a role back that was recorded wrongly. Done twice it is done once. */
export async function withdrawRole(
  actor: Actor,
  input: WithdrawPartOfParty,
): Promise<Result<{ id: string; partyId: string }>> {
  return transact<{ id: string; partyId: string }>(async (tx) => {
    const role = await tx.partyRole.findUnique({ where: { id: input.id } });
    if (role === null) return fail("NOT_FOUND", "There is no such role.");
    if (role.withdrawnAt !== null) return ok({ id: role.id, partyId: role.partyId });
    const { count } = await tx.partyRole.updateMany({
      where: { id: input.id, version: input.version },
      data: { withdrawnAt: new Date(), version: input.version + 1 },
    });
    if (count === 0) return fail("CONFLICT", "Somebody else changed this role since you opened the page. Look again.");
    await appendEvent(tx, {
      action: "party.role-withdrawn",
      actorId: actor.id,
      subject: { type: "Party", id: role.partyId },
      before: { title: role.title, organisation: role.organisation },
    });
    return ok({ id: role.id, partyId: role.partyId });
  });
}
