import "server-only";
import { SESSION_IDLE_MS } from "./session-cookie";

/** The sessions that hold at `now`, as a condition on AuthSession. Keep in step with find-session.ts. */
export function holdingSessions(now = new Date()) {
  return { revokedAt: null, expiresAt: { gt: now }, lastSeenAt: { gt: new Date(now.getTime() - SESSION_IDLE_MS) } };
}
