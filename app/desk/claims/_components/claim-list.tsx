"use client";

import { useQueryStates } from "nuqs";
import { useTransition } from "react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { LiveRegion } from "@/components/ui/live-region";
import { writeFilter } from "@/lib/claims/filter-text";
import type { ClaimPage } from "@/lib/claims/find-claims";
import { listState, writeSort } from "@/lib/claims/list-state";
import { claimParams } from "@/lib/claims/search-params";
import type { Person } from "@/lib/claims/types";
import { counted } from "@/lib/shared/count";
import { ClaimCards } from "./claim-cards";
import { ClaimFilters } from "./claim-filters";
import { ClaimPages } from "./claim-pages";
import { ClaimTable } from "./claim-table";

const NO_FILTERS = { q: null, filter: null, page: null };

/** The list of claims, its filters and its pages. Everything chosen stands in the address. */
export function ClaimList({ found, owners, now }: { found: ClaimPage; owners: readonly Person[]; now: Date }) {
  const [busy, startTransition] = useTransition();
  const [query, setQuery] = useQueryStates(claimParams, { shallow: false, startTransition });
  const { state } = listState(query);
  return (
    <div className="px-4 pb-16 md:px-5">
      <ClaimFilters
        query={state}
        owners={owners}
        onChange={({ q, filter }) =>
          void setQuery({
            ...(q === undefined ? {} : { q: q || null }),
            ...(filter === undefined ? {} : { filter: writeFilter(filter) || null }),
            page: null,
          })
        }
      />
      <LiveRegion visible className="meta mb-2">
        {found.total.count === found.all
          ? counted(found.all, "claim")
          : `${found.total.exact ? "" : "more than "}${counted(found.total.count, "claim")} of ${found.all} ${found.total.count === 1 ? "matches" : "match"}`}
      </LiveRegion>
      <div aria-busy={busy || undefined}>
        {found.all === 0 ? (
          <EmptyState title="There are no claims yet">Mark one in an article, or write one down.</EmptyState>
        ) : found.total.count === 0 ? (
          <EmptyState
            title="No claim matches the filters"
            action={<Button onClick={() => void setQuery(NO_FILTERS)}>Clear the filters</Button>}
          />
        ) : (
          <>
            <ClaimTable
              rows={found.rows}
              now={now}
              sort={state.sort[0] ?? { id: "updated", desc: true }}
              onSort={(sort) => void setQuery({ sort: writeSort([sort]), page: null })}
            />
            <ClaimCards rows={found.rows} now={now} />
          </>
        )}
      </div>
      {found.total.count > 0 ? (
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
