import "server-only";
import { db } from "@/lib/db/client";
import type { MemberRole } from "@/lib/db/generated/enums";
import type { Actor } from "@/lib/shared/actor";
import { actorFrom } from "./actor-from";
import { SESSION_IDLE_MS } from "./session-cookie";
import { type SessionToken, tokenHash } from "./session-token";

/** A session that holds now, and its member as the database has them now. `id` is the AuthSession's. */
export type CurrentSession = { id: string; actor: Actor; email: string };

type Row = {
  id: string;
  memberId: string;
  lastSeenAt: Date;
  expiresAt: Date;
  revokedAt: Date | null;
  name: string;
  email: string;
  role: MemberRole;
  disabledAt: Date | null;
};

/** Written at most this often: a page asks for its session several times. */
const SEEN_EVERY_MS = 60_000;

/**
 * The session that a token names, checked on every request: neither revoked nor past its time (idle or absolute), of an active
 * member. The role is the database's, so a change of role holds from the next request on. Null when the session does not hold.
 */
export async function findSession(token: SessionToken, now = new Date()): Promise<CurrentSession | null> {
  // Every page of the desk begins with it, and Prisma would ask for the member after the session.
  const [session] = await db.$queryRaw<Row[]>`
    SELECT s."id"::text, s."memberId"::text, s."lastSeenAt", s."expiresAt", s."revokedAt", m."name", m."email", m."role"::text, m."disabledAt"
    FROM "AuthSession" s JOIN "Member" m ON m."id" = s."memberId" WHERE s."tokenHash" = ${tokenHash(token.sid)}`;
  if (session === undefined || session.memberId !== token.sub) return null;
  const idle = now.getTime() - session.lastSeenAt.getTime();
  if (session.revokedAt !== null || session.expiresAt <= now || idle >= SESSION_IDLE_MS || session.disabledAt !== null)
    return null;
  if (idle >= SEEN_EVERY_MS)
    await db.authSession.updateMany({
      where: { id: session.id, lastSeenAt: { lt: now } },
      data: { lastSeenAt: now },
    });
  const { id, memberId, name, email, role } = session;
  return { id, actor: actorFrom({ id: memberId, name, role }), email };
}
