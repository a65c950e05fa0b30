import "server-only";
import { findClaims } from "@/lib/claims/find-claims";
import type { WorkList } from "@/lib/claims/list-work";
import type { Actor } from "@/lib/shared/actor";

const SHOWN = 25;

/**
 * The first rows of what waits for this member's decision, and how many wait in all, the most pressing first: they wrote nothing of
 * them and have not approved what stands there now.
 */
export async function listReadyForReview(actor: Actor): Promise<WorkList> {
  const { rows, total } = await findClaims(actor, {
    q: "",
    filter: { match: "all", of: [{ field: "review", operator: "is", values: ["me"] }] },
    sort: [
      { id: "priority", desc: true },
      { id: "updated", desc: false },
    ],
    page: 1,
    perPage: SHOWN,
  });
  return { rows, total: total.count };
}
