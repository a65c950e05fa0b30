import "server-only";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type { Actor } from "@/lib/shared/actor";
import { ownPath } from "@/lib/shared/own-path";
import { REQUEST_PATH_HEADER } from "@/lib/shared/request-headers";
import { currentSession, hadSession } from "./current-session";
import type { CurrentSession } from "./find-session";

/** The session of this page's reader. Without one, leaves for the sign-in page, which comes back here. */
export async function requireSession(): Promise<CurrentSession> {
  const session = await currentSession();
  if (session !== null) return session;
  const next = ownPath((await headers()).get(REQUEST_PATH_HEADER), "/desk");
  const query = new URLSearchParams({ next, ...((await hadSession()) ? { ended: "1" } : {}) });
  redirect(`/sign-in?${query}`);
}

/** The guard of every page of the desk, and its first line: the member who reads it. A layout is no guard. */
export async function requireActor(): Promise<Actor> {
  return (await requireSession()).actor;
}
