import "server-only";
import { appendEvent } from "@/lib/audit/append-event";
import { transact } from "@/lib/db/transact";
import { ok, type Result } from "@/lib/shared/result";
import { insertInvite } from "./insert-invite";
import { revokeInvites } from "./revoke-invites";
import type { NewLink } from "./types";

/** A one-time link for the first admin, while the desk has no active admin; null otherwise. A link made before stops working. */
export async function firstAdminLink(): Promise<Result<NewLink | null>> {
  return transact(async (tx) => {
    const admin = await tx.member.findFirst({ where: { role: "ADMIN", disabledAt: null }, select: { id: true } });
    if (admin !== null) return ok(null);
    await revokeInvites(tx, { purpose: "FIRST_ADMIN" });
    const { id, ...link } = await insertInvite(tx, { purpose: "FIRST_ADMIN", role: "ADMIN", createdById: null });
    await appendEvent(tx, {
      action: "invite.created",
      actorId: null,
      subject: { type: "Invite", id },
      after: { purpose: "FIRST_ADMIN", role: "ADMIN" },
    });
    return ok(link);
  });
}
