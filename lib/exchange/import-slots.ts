import "server-only";
import { sharedSlots } from "@/lib/fetching/slots";
import type { Actor } from "@/lib/shared/actor";
import { fail, type Result } from "@/lib/shared/result";

/** Each reads a whole file in one transaction, which holds a connection: two at once, and one for each member. */
const slots = sharedSlots("imports", 2, 1);
const PATIENCE_MS = 20_000;

/** Runs `work` when a place is free. CONFLICT when others read files for longer than anybody waits. */
export async function inImportSlot<T>(actor: Actor, work: () => Promise<Result<T>>): Promise<Result<T>> {
  const release = await slots.acquire(actor.id, PATIENCE_MS);
  if (release === null) return fail("CONFLICT", "Other files are being read at this moment. Try again in a minute.");
  try {
    return await work();
  } finally {
    release();
  }
}
