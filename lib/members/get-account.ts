import "server-only";
import { holdingSessions } from "@/lib/auth/holding-sessions";
import { db } from "@/lib/db/client";
import type { Actor } from "@/lib/shared/actor";
import type { SessionRow } from "./types";

export type Account = { name: string; email: string; version: number; sessions: SessionRow[] };

/** The member's own account, with the sessions that hold, the last used first. `sessionId` is the one that asks. */
export async function getAccount(actor: Actor, sessionId: string): Promise<Account> {
  const { name, email, version, sessions } = await db.member.findUniqueOrThrow({
    where: { id: actor.id },
    select: {
      name: true,
      email: true,
      version: true,
      sessions: {
        where: holdingSessions(),
        orderBy: { lastSeenAt: "desc" },
        select: { id: true, userAgent: true, createdAt: true, lastSeenAt: true },
      },
    },
  });
  return {
    name,
    email,
    version,
    sessions: sessions.map((session) => ({
      id: session.id,
      userAgent: session.userAgent,
      createdAt: session.createdAt.toISOString(),
      lastSeenAt: session.lastSeenAt.toISOString(),
      current: session.id === sessionId,
    })),
  };
}
