"use client";

import { SlidersHorizontal } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { Sheet } from "@/components/ui/sheet";
import { conditionsOf } from "@/lib/claims/filters";
import { AddFilter } from "./add-filter";
import { ColumnsPanel } from "./columns-panel";
import { DensityMenu } from "./density-menu";
import { FilterBuilder } from "./filter-builder";
import { FilterChips } from "./filter-chips";
import { useClaimList } from "./list-context";
import { SearchBox } from "./search-box";
import { SortMenu } from "./sort-menu";

/** Everything above the rows: search, what is filtered by, and how the list is drawn. `facets` go into a sheet where there is no room beside. */
export function ListToolbar({ facets, actions }: { facets: ReactNode; actions?: ReactNode }) {
  const [building, setBuilding] = useState(false);
  return (
    <div className="flex flex-none flex-wrap items-center gap-2 px-4 py-3 md:px-5">
      <SearchBox />
      <FacetSheet>{facets}</FacetSheet>
      <FilterChips onAdvanced={() => setBuilding(true)} />
      <AddFilter onAdvanced={() => setBuilding(true)} />
      <span className="flex flex-wrap items-center gap-1 md:ms-auto">
        <SortMenu />
        <ColumnsPanel />
        <DensityMenu />
        {actions}
      </span>
      <FilterBuilder open={building} onClose={() => setBuilding(false)} />
    </div>
  );
}

function FacetSheet({ children }: { children: ReactNode }) {
  const { state } = useClaimList();
  const count = conditionsOf(state.filter).length;
  return (
    <Sheet
      side="bottom"
      title="Filters"
      trigger={
        <Button className="lg:hidden">
          <SlidersHorizontal aria-hidden />
          Filters{count > 0 ? <span className="code text-muted">{count}</span> : null}
        </Button>
      }
    >
      {children}
    </Sheet>
  );
}
