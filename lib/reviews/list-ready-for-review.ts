import "server-only";
import { claimRows } from "@/lib/claims/claim-row";
import type { WorkList } from "@/lib/claims/list-work";
import type { Actor } from "@/lib/shared/actor";
import { readyForReview } from "./ready-for-review";

const SHOWN = 20;

/** The first rows of what waits for this member's decision, and how many wait in all. */
export async function listReadyForReview(actor: Actor): Promise<WorkList> {
  const ids = await readyForReview(actor);
  return { rows: await claimRows(ids.slice(0, SHOWN)), total: ids.length };
}
