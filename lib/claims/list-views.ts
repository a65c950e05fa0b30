import "server-only";
import { db } from "@/lib/db/client";
import type { Actor } from "@/lib/shared/actor";
import { countClaims } from "./count-claims";
import { readFilter } from "./filter-text";
import { NO_FILTER } from "./filters";
import type { SavedView, Total } from "./types";
import { canChangeView, canLockView } from "./view-rights";

/** The views that this member has tabs for, in the order of the tabs, with how many claims each shows now; `all`: without a view. */
export async function listViews(actor: Actor): Promise<{ views: SavedView[]; all: Total }> {
  const rows = await db.claimView.findMany({
    where: { withdrawnAt: null, OR: [{ ownerId: null }, { ownerId: actor.id }] },
    orderBy: [{ position: "asc" }, { id: "asc" }],
  });
  const asked = rows.map(({ q, filter }) => ({ q, filter: readFilter(filter).filter }));
  const [all, ...totals] = await countClaims(actor, [{ q: "", filter: NO_FILTER }, ...asked]);
  const none: Total = { count: 0, exact: true };
  const views = rows.map((row, index): SavedView => {
    const { id, slug, name, scope, version, q, filter, sort, cols, pin, density } = row;
    return {
      ...{ id, slug, name, scope, version },
      state: { q, filter, sort, cols, pin, density },
      widths: row.widths as Record<string, number>,
      total: totals[index] ?? none,
      canChange: canChangeView(actor, row),
      canLock: canLockView(actor, row),
    };
  });
  return { views, all: all ?? none };
}
