import "server-only";
import { cookies } from "next/headers";
import { cache } from "react";
import { type CurrentSession, findSession } from "./find-session";
import { sessionCookie } from "./session-cookie";
import { readSessionToken } from "./session-token";

/** The session of this request, from the database; null when there is none that holds. One query for each rendered page. */
export const currentSession = cache(async (): Promise<CurrentSession | null> => {
  const cookie = (await cookies()).get(sessionCookie().name)?.value;
  const token = await readSessionToken(cookie);
  return token === null ? null : findSession(token);
});

/** Whether the browser sent a session cookie at all: then a missing session is one that has ended. */
export async function hadSession(): Promise<boolean> {
  return (await cookies()).has(sessionCookie().name);
}
