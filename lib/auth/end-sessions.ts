import "server-only";
import { appendEvent } from "@/lib/audit/append-event";
import type { Tx } from "@/lib/db/client";
import { transact } from "@/lib/db/transact";
import type { Actor } from "@/lib/shared/actor";
import { fail, ok, type Result } from "@/lib/shared/result";
import type { CurrentSession } from "./find-session";
import { type SessionToken, tokenHash } from "./session-token";

/** Why a session ended. */
export type EndReason = "signed-out" | "replaced" | "ended" | "everywhere" | "password" | "disabled" | "admin";

/** Ends all sessions of a member that still run, but `keepId`. The caller appends the event. Returns how many ended. */
export async function endSessions(tx: Tx, memberId: string, reason: EndReason, keepId?: string): Promise<number> {
  const { count } = await tx.authSession.updateMany({
    where: { memberId, revokedAt: null, ...(keepId === undefined ? {} : { id: { not: keepId } }) },
    data: { revokedAt: new Date(), revokedReason: reason },
  });
  return count;
}

/** Ends the session that a sign-in in the same browser replaces, whosever it was. The caller appends the event. */
export async function endReplaced(tx: Tx, replaced: SessionToken): Promise<void> {
  await tx.authSession.updateMany({
    where: { tokenHash: tokenHash(replaced.sid), memberId: replaced.sub, revokedAt: null },
    data: { revokedAt: new Date(), revokedReason: "replaced" satisfies EndReason },
  });
}

/** Ends one of the actor's own sessions. */
async function endOne(actor: Actor, id: string, reason: EndReason, action: string): Promise<Result<null>> {
  return transact(async (tx) => {
    const { count } = await tx.authSession.updateMany({
      where: { id, memberId: actor.id, revokedAt: null },
      data: { revokedAt: new Date(), revokedReason: reason },
    });
    if (count === 0) return fail("NOT_FOUND", "This session has ended already.");
    await appendEvent(tx, { action, actorId: actor.id, subject: { type: "Member", id: actor.id } });
    return ok(null);
  });
}

/** Ends the session with which the member asks. Replaying its cookie does not bring it back. */
export function signOut({ id, actor }: CurrentSession): Promise<Result<null>> {
  return endOne(actor, id, "signed-out", "member.signed-out");
}

/** Ends one of the member's own sessions, such as that of a lost telephone. */
export function endOwnSession(actor: Actor, id: string): Promise<Result<null>> {
  return endOne(actor, id, "ended", "member.session-ended");
}

/** Ends every session of the member, this one included. */
export function signOutEverywhere(actor: Actor): Promise<Result<{ ended: number }>> {
  return transact(async (tx) => {
    const ended = await endSessions(tx, actor.id, "everywhere");
    await appendEvent(tx, {
      action: "member.signed-out-everywhere",
      actorId: actor.id,
      subject: { type: "Member", id: actor.id },
      after: { ended },
    });
    return ok({ ended });
  });
}
