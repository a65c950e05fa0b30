import "server-only";
import { db } from "@/lib/db/client";
import type { Actor } from "@/lib/shared/actor";
import { actorFrom } from "./actor-from";
import { SESSION_IDLE_MS } from "./session-cookie";
import { type SessionToken, tokenHash } from "./session-token";

/** A session that holds now, and its member as the database has them now. `id` is the AuthSession's. */
export type CurrentSession = { id: string; actor: Actor; email: string };

/** Written at most this often: a page asks for its session several times. */
const SEEN_EVERY_MS = 60_000;

/**
 * The session that a token names, checked on every request: neither revoked nor past its time (idle or absolute), of an active
 * member. The role is the database's, so a change of role holds from the next request on. Null when the session does not hold.
 */
export async function findSession(token: SessionToken, now = new Date()): Promise<CurrentSession | null> {
  const session = await db.authSession.findUnique({
    where: { tokenHash: tokenHash(token.sid) },
    select: {
      id: true,
      memberId: true,
      lastSeenAt: true,
      expiresAt: true,
      revokedAt: true,
      member: { select: { id: true, name: true, email: true, role: true, disabledAt: true } },
    },
  });
  if (session === null || session.memberId !== token.sub) return null;
  const { member } = session;
  const idle = now.getTime() - session.lastSeenAt.getTime();
  if (session.revokedAt !== null || session.expiresAt <= now || idle >= SESSION_IDLE_MS || member.disabledAt !== null)
    return null;
  if (idle >= SEEN_EVERY_MS)
    await db.authSession.updateMany({
      where: { id: session.id, lastSeenAt: { lt: now } },
      data: { lastSeenAt: now },
    });
  return { id: session.id, actor: actorFrom(member), email: member.email };
}
