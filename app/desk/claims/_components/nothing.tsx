"use client";

import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { isGroup, NO_FILTER } from "@/lib/claims/filters";
import type { Total } from "@/lib/claims/types";
import { counted, formatCount } from "@/lib/shared/count";
import { topNodes, withNode } from "./filter-change";
import { conditionWords, groupWords } from "./filter-words";
import { useClaimList } from "./list-context";
import { useFilterNames } from "./use-filter-names";

/** Says that there is no claim, or none that matches, and which condition is the most in the way. */
export function Nothing({ loosened }: { loosened: readonly Total[] }) {
  const { all, state, set, busy } = useClaimList();
  if (all === 0)
    return (
      <EmptyState title="There are no claims yet" className="m-5">
        Mark one in an article, or write one down.
      </EmptyState>
    );
  const onlySearched = state.q !== "" && state.filter.of.length === 0;
  return (
    <div aria-busy={busy || undefined} className="m-5">
      <EmptyState
        title={onlySearched ? `No claim has “${state.q}”` : "No claim matches the filters"}
        action={
          <>
            <Button variant="primary" onClick={() => set({ q: "", filter: NO_FILTER })}>
              Clear the filters
            </Button>
            <Loosest loosened={loosened} />
          </>
        }
      >
        {counted(all, "claim")} at the desk.
      </EmptyState>
    </div>
  );
}

/** The condition without which most claims would match, as a button that takes it away. */
function Loosest({ loosened }: { loosened: readonly Total[] }) {
  const { state, set } = useClaimList();
  const names = useFilterNames();
  const most = loosened.reduce<{ at: number; total: Total } | null>(
    (best, total, at) => (total.count > (best?.total.count ?? 0) ? { at, total } : best),
    null,
  );
  const node = most && topNodes(state.filter)[most.at];
  if (!most || !node) return null;
  const { field, words } = isGroup(node) ? { field: "", words: groupWords(node, names) } : conditionWords(node, names);
  return (
    <Button onClick={() => set({ filter: withNode(state.filter, most.at, null) })}>
      Without “{`${field} ${words}`.trim()}”: {formatCount(most.total.count)}
      {most.total.exact ? "" : "+"}
    </Button>
  );
}
