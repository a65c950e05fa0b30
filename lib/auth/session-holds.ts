import "server-only";
import { db } from "@/lib/db/client";
import { holdingSessions } from "./holding-sessions";

/** Whether a session that held when it was asked still does. Unlike a request, the question does not keep it from falling idle. */
export async function sessionHolds(id: string, now = new Date()): Promise<boolean> {
  const where = { id, ...holdingSessions(now), member: { disabledAt: null } };
  return (await db.authSession.count({ where })) > 0;
}
