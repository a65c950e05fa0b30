import "server-only";
import { appendEvent } from "@/lib/audit/append-event";
import { transact } from "@/lib/db/transact";
import type { Actor } from "@/lib/shared/actor";
import { fail, ok, type Result } from "@/lib/shared/result";
import type { AddRole } from "./schema";

/** Records what a party was, and when. Sent twice with the same id it is recorded once. */
export async function addRole(actor: Actor, input: AddRole): Promise<Result<{ id: string }>> {
  return transact<{ id: string }>(async (tx) => {
    const existing = await tx.partyRole.findFirst({ where: { id: input.id, createdById: actor.id } });
    if (existing !== null) return ok({ id: existing.id });
    const party = await tx.party.findFirst({ where: { id: input.partyId, withdrawnAt: null }, select: { id: true } });
    if (party === null) return fail("NOT_FOUND", "There is no such party.");
    const { from, to, ...role } = input;
    await tx.partyRole.create({
      data: {
        ...role,
        fromDate: from === null ? null : new Date(from.from),
        toDate: to === null ? null : new Date(to.to),
        createdById: actor.id,
      },
    });
    await appendEvent(tx, {
      action: "party.role-added",
      actorId: actor.id,
      subject: { type: "Party", id: input.partyId },
      after: { title: role.title, organisation: role.organisation, from: from?.from ?? null, to: to?.to ?? null },
    });
    return ok({ id: input.id });
  });
}
