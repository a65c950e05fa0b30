import "server-only";
import { appendEvent } from "@/lib/audit/append-event";
import { transact } from "@/lib/db/transact";
import { refusal } from "@/lib/shared/ability";
import type { Actor } from "@/lib/shared/actor";
import { fail, ok, type Result } from "@/lib/shared/result";
import { insertInvite } from "./insert-invite";
import { manage } from "./policy";
import { revokeInvites } from "./revoke-invites";
import type { InviteMember } from "./schema";
import type { NewLink } from "./types";

/** Invites somebody by a link that the admin hands over. An earlier unused invitation of the same address is taken back. */
export async function inviteMember(actor: Actor, input: InviteMember): Promise<Result<NewLink>> {
  const can = manage(actor);
  if (!can.ok) return refusal(can);
  return transact(async (tx) => {
    const member = await tx.member.findUnique({ where: { email: input.email }, select: { id: true } });
    if (member !== null) {
      const message = "A member with this address exists already.";
      return fail("INVALID", message, { fieldErrors: { email: [message] } });
    }
    await revokeInvites(tx, { purpose: "INVITE", email: input.email });
    const { id, ...link } = await insertInvite(tx, { ...input, purpose: "INVITE", createdById: actor.id });
    await appendEvent(tx, {
      action: "invite.created",
      actorId: actor.id,
      subject: { type: "Invite", id },
      after: { purpose: "INVITE", role: input.role },
    });
    return ok(link);
  });
}
