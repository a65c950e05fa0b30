import "server-only";
import { appendEvent } from "@/lib/audit/append-event";
import { endSessions } from "@/lib/auth/end-sessions";
import { transact } from "@/lib/db/transact";
import { refusal } from "@/lib/shared/ability";
import type { Actor } from "@/lib/shared/actor";
import { fail, ok, type Result } from "@/lib/shared/result";
import { manage } from "./policy";
import type { One } from "./schema";

/** An admin ends all sessions of a member, such as after a laptop was lost. */
export async function endMemberSessions(actor: Actor, { id }: One): Promise<Result<{ ended: number }>> {
  const can = manage(actor);
  if (!can.ok) return refusal(can);
  return transact(async (tx) => {
    const member = await tx.member.findUnique({ where: { id }, select: { id: true } });
    if (member === null) return fail("NOT_FOUND", "There is no such member.");
    const ended = await endSessions(tx, id, "admin");
    await appendEvent(tx, {
      action: "member.sessions-ended",
      actorId: actor.id,
      subject: { type: "Member", id },
      after: { ended },
    });
    return ok({ ended });
  });
}
