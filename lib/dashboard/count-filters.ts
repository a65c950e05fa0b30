import "server-only";
import { countClaims } from "@/lib/claims/count-claims";
import { readFilter } from "@/lib/claims/filter-text";
import type { Actor } from "@/lib/shared/actor";
import { claimsOf } from "./hrefs";
import type { Figure } from "./types";

/** How many claims each filter lets through, with the address that shows them: what the number says is what the list has. */
export async function countFilters(actor: Actor, filters: readonly string[], now: Date): Promise<Figure[]> {
  const asked = filters.map((filter) => ({ q: "", filter: readFilter(filter).filter }));
  const totals = await countClaims(actor, asked, { now, exactly: true });
  return filters.map((filter, index) => ({
    count: totals[index]?.count ?? 0,
    href: claimsOf(filter),
  }));
}
