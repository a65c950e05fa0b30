import "server-only";
import { appendEvent } from "@/lib/audit/append-event";
import type { Tx } from "@/lib/db/client";
import type { InvitePurpose } from "@/lib/db/generated/enums";
import { transact } from "@/lib/db/transact";
import { refusal } from "@/lib/shared/ability";
import type { Actor } from "@/lib/shared/actor";
import { fail, ok, type Result } from "@/lib/shared/result";
import { manage } from "./policy";
import type { One } from "./schema";

type Which = { id: string } | { purpose: InvitePurpose; email?: string; memberId?: string };

/** Takes back links that nobody has used. The caller appends the event. Returns how many. */
export async function revokeInvites(tx: Tx, which: Which): Promise<number> {
  const { count } = await tx.invite.updateMany({
    where: { ...which, usedAt: null, revokedAt: null },
    data: { revokedAt: new Date(), version: { increment: 1 } },
  });
  return count;
}

/** Takes one link back. The person who opens it afterwards is told so. */
export async function revokeInvite(actor: Actor, { id }: One): Promise<Result<null>> {
  const can = manage(actor);
  if (!can.ok) return refusal(can);
  return transact(async (tx) => {
    if ((await revokeInvites(tx, { id })) === 0) return fail("NOT_FOUND", "This link is used or revoked already.");
    await appendEvent(tx, { action: "invite.revoked", actorId: actor.id, subject: { type: "Invite", id } });
    return ok(null);
  });
}
