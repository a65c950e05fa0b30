import "server-only";
import { db } from "@/lib/db/client";
import type { Actor } from "@/lib/shared/actor";
import { countClaims } from "./count-claims";
import { readFilter } from "./filter-text";
import { NO_FILTER } from "./filters";
import type { SavedView, Total } from "./types";
import { canChangeView, canLockView } from "./view-rights";

/** The views that this member has tabs for, in the order of the tabs. */
export async function listViews(actor: Actor): Promise<SavedView[]> {
  const rows = await db.claimView.findMany({
    where: { withdrawnAt: null, OR: [{ ownerId: null }, { ownerId: actor.id }] },
    orderBy: [{ position: "asc" }, { id: "asc" }],
  });
  return rows.map((row) => {
    const { id, slug, name, scope, version, q, filter, sort, cols, pin, density } = row;
    return {
      id,
      slug,
      name,
      scope,
      version,
      state: { q, filter, sort, cols, pin, density },
      widths: row.widths as Record<string, number>,
      canChange: canChangeView(actor, row),
      canLock: canLockView(actor, row),
    };
  });
}

/** How many claims there are, and how many each of the views shows to this member now; asked in one statement. */
export async function countViews(actor: Actor, views: readonly SavedView[]): Promise<Total[]> {
  const asked = views.map(({ state }) => ({ q: state.q, filter: readFilter(state.filter).filter }));
  return countClaims(actor, [{ q: "", filter: NO_FILTER }, ...asked]);
}
