import "server-only";
import type { Actor } from "@/lib/shared/actor";
import { currentSession } from "./current-session";

/** The member who makes this request, or null when nobody is signed in. */
export async function currentActor(): Promise<Actor | null> {
  return (await currentSession())?.actor ?? null;
}
