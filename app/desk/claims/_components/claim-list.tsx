"use client";

import "./claims.css";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { LiveRegion } from "@/components/ui/live-region";
import { NO_FILTER } from "@/lib/claims/filters";
import type { PeekedClaim } from "@/lib/claims/types";
import { counted, formatCount } from "@/lib/shared/count";
import { CellEditingProvider } from "./cell-editing";
import { ClaimTable } from "./claim-table";
import { FacetPanel } from "./facet-panel";
import { useClaimList } from "./list-context";
import { ListKeys } from "./list-keys";
import { ListPages } from "./list-pages";
import { ListToolbar } from "./list-toolbar";
import { PeekPanel } from "./peek-panel";
import type { Facets } from "./use-facets";

/** The list of claims: everything that is chosen stands in the address. */
export function ClaimList({
  counts,
  ignored,
  opened,
  tabs,
}: {
  counts: Promise<Facets | null>;
  /** What the address asks for and the list does not know. */
  ignored: readonly string[];
  /** The claim that the address opens beside the list. */
  opened: PeekedClaim | null;
  tabs: ReactNode;
}) {
  const { rows, total } = useClaimList();
  const facets = <FacetPanel counts={counts} />;
  return (
    <CellEditingProvider>
      <div className="flex flex-col md:h-[max(34rem,calc(100dvh-47px))]">
        {tabs}
        <ListToolbar facets={facets} />
        <Ignored what={ignored} />
        <div className="flex min-h-0 flex-1 border-t border-rule">
          <aside
            aria-label="Filters"
            className="w-[212px] flex-none overflow-y-auto overscroll-contain border-e border-rule py-4 ps-5 pe-3 max-lg:hidden"
          >
            {facets}
          </aside>
          <section aria-label="Claims" className="flex min-w-0 flex-1 flex-col">
            <LiveRegion>{totalWords(total)}</LiveRegion>
            {rows.length > 0 ? (
              <>
                <ClaimTable />
                <ListPages />
              </>
            ) : (
              <Nothing />
            )}
          </section>
          <PeekPanel first={opened} />
        </div>
      </div>
      <ListKeys />
    </CellEditingProvider>
  );
}

function totalWords({ count, exact }: { count: number; exact: boolean }): string {
  if (!exact) return `More than ${formatCount(count)} claims match`;
  return `${counted(count, "claim")} ${count === 1 ? "matches" : "match"}`;
}

function Ignored({ what }: { what: readonly string[] }) {
  return (
    <p role="status" className="flex-none px-4 text-sm empty:hidden md:px-5 not-empty:pb-3">
      {what.length > 0 ? `The address asks for something this list does not know: ${what.join(", ")}` : null}
    </p>
  );
}

function Nothing() {
  const { all, state, set, busy } = useClaimList();
  if (all === 0)
    return (
      <EmptyState title="There are no claims yet" className="m-5">
        Mark one in an article, or write one down.
      </EmptyState>
    );
  const searches = state.q !== "";
  const filters = state.filter.of.length > 0;
  return (
    <div aria-busy={busy || undefined} className="m-5">
      <EmptyState
        title={searches && !filters ? `No claim has “${state.q}”` : "No claim matches the filters"}
        action={<Button onClick={() => set({ q: "", filter: NO_FILTER })}>Clear the filters</Button>}
      >
        {counted(all, "claim")} at the desk.
      </EmptyState>
    </div>
  );
}
