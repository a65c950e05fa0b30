import "server-only";
import { appendEvent } from "@/lib/audit/append-event";
import { transact } from "@/lib/db/transact";
import { refusal } from "@/lib/shared/ability";
import type { Actor } from "@/lib/shared/actor";
import { fail, ok, type Result } from "@/lib/shared/result";
import { insertInvite } from "./insert-invite";
import { manage } from "./policy";
import { revokeInvites } from "./revoke-invites";
import type { One } from "./schema";
import type { NewLink } from "./types";

/** A link by which a member sets a new password. Links made for them before are taken back. */
export async function createResetLink(actor: Actor, { id: memberId }: One): Promise<Result<NewLink>> {
  const can = manage(actor);
  if (!can.ok) return refusal(can);
  return transact(async (tx) => {
    const member = await tx.member.findUnique({ where: { id: memberId }, select: { role: true, disabledAt: true } });
    if (member === null) return fail("NOT_FOUND", "There is no such member.");
    if (member.disabledAt !== null)
      return fail("BLOCKED", "Enable the member first.", { reasons: ["The member is disabled."] });
    await revokeInvites(tx, { purpose: "PASSWORD_RESET", memberId });
    const { id, ...link } = await insertInvite(tx, {
      purpose: "PASSWORD_RESET",
      role: member.role,
      memberId,
      createdById: actor.id,
    });
    await appendEvent(tx, {
      action: "invite.created",
      actorId: actor.id,
      subject: { type: "Member", id: memberId },
      after: { purpose: "PASSWORD_RESET", invite: id },
    });
    return ok(link);
  });
}
