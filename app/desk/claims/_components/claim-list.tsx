"use client";

import "./claims.css";
import type { ReactNode } from "react";
import { LiveRegion } from "@/components/ui/live-region";
import type { PeekedClaim, Total } from "@/lib/claims/types";
import { counted, formatCount } from "@/lib/shared/count";
import { BulkBar } from "./bulk-bar";
import { CellEditingProvider } from "./cell-editing";
import { ClaimTable } from "./claim-table";
import { ExportMenu } from "./export-menu";
import { FacetPanel } from "./facet-panel";
import { useClaimList } from "./list-context";
import { ListKeys } from "./list-keys";
import { ListPages } from "./list-pages";
import { ListPeek } from "./list-peek";
import { ListToolbar } from "./list-toolbar";
import { Nothing } from "./nothing";
import type { Facets } from "./use-facets";

/** The list of claims: everything that is chosen stands in the address. */
export function ClaimList({
  counts,
  ignored,
  opened,
  loosened,
  tabs,
}: {
  counts: Promise<Facets | null>;
  /** What the address asks for and the list does not know. */
  ignored: readonly string[];
  /** The claim that the address opens beside the list. */
  opened: PeekedClaim | null;
  /** When nothing matches: how many claims would without each condition at the top. */
  loosened: readonly Total[];
  tabs: ReactNode;
}) {
  const { rows, total, state, selection } = useClaimList();
  const facets = <FacetPanel counts={counts} />;
  return (
    <CellEditingProvider>
      <div className="flex flex-col md:h-[max(34rem,calc(100dvh-47px))]">
        {tabs}
        <ListToolbar facets={facets} actions={<ExportMenu state={state} />} />
        <Ignored what={ignored} />
        <div className="flex min-h-0 flex-1 border-t border-rule">
          {/* Positioned, so that what only screen readers see is clipped with it and does not lengthen the page. */}
          <aside
            aria-label="Filters"
            className="relative w-[212px] flex-none overflow-y-auto overscroll-contain border-e border-rule py-4 ps-5 pe-3 max-lg:hidden"
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
              <Nothing loosened={loosened} />
            )}
          </section>
          <ListPeek first={opened} />
        </div>
        <BulkBar actions={<ExportMenu state={state} selection={selection} />} />
      </div>
      <ListKeys />
    </CellEditingProvider>
  );
}

function totalWords({ count, exact }: Total): string {
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
