"use client";

import { useQueryStates } from "nuqs";
import { useTransition } from "react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { LiveRegion } from "@/components/ui/live-region";
import type { ClaimPage } from "@/lib/claims/find-claims";
import { claimParams } from "@/lib/claims/search-params";
import type { Person } from "@/lib/claims/types";
import { counted } from "@/lib/shared/count";
import { ClaimCards } from "./claim-cards";
import { ClaimFilters } from "./claim-filters";
import { ClaimPages } from "./claim-pages";
import { ClaimTable } from "./claim-table";

const NO_FILTERS = { q: null, stage: null, denial: null, state: null, owner: null, page: null };

/** The list of claims, its filters and its pages. Everything chosen stands in the address. */
export function ClaimList({ found, owners, now }: { found: ClaimPage; owners: readonly Person[]; now: Date }) {
  const [busy, startTransition] = useTransition();
  const [query, setQuery] = useQueryStates(claimParams, { shallow: false, startTransition });
  return (
    <div className="px-4 pb-16 md:px-5">
      <ClaimFilters query={query} owners={owners} onChange={(change) => void setQuery({ ...change, page: null })} />
      <LiveRegion visible className="meta mb-2">
        {found.total === found.all
          ? counted(found.total, "claim")
          : `${counted(found.total, "claim")} of ${found.all} ${found.total === 1 ? "matches" : "match"}`}
      </LiveRegion>
      <div aria-busy={busy || undefined}>
        {found.all === 0 ? (
          <EmptyState title="There are no claims yet">Mark one in an article, or write one down.</EmptyState>
        ) : found.total === 0 ? (
          <EmptyState
            title="No claim matches the filters"
            action={<Button onClick={() => void setQuery(NO_FILTERS)}>Clear the filters</Button>}
          />
        ) : (
          <>
            <ClaimTable
              rows={found.rows}
              now={now}
              sort={query.sort}
              onSort={(sort) => void setQuery({ sort, page: null })}
            />
            <ClaimCards rows={found.rows} now={now} />
          </>
        )}
      </div>
      {found.total > 0 ? (
        <ClaimPages
          found={found}
          perPage={query.perPage}
          onPage={(page) => void setQuery({ page }, { history: "push" })}
          onPerPage={(perPage) => void setQuery({ perPage, page: null })}
        />
      ) : null}
    </div>
  );
}
