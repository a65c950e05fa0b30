"use client";

import { useQueryStates } from "nuqs";
import { useCallback, useMemo, useTransition } from "react";
import { FIRST_STATE, type ListState, listState, type WrittenState, writeState } from "@/lib/claims/list-state";
import { type ClaimParams, claimParams } from "@/lib/claims/search-params";
import type { SavedView } from "@/lib/claims/types";

export type ListChange = Partial<
  ListState & { view: string | null; page: number; perPage: ClaimParams["perPage"]; open: number | null }
>;

/** The parts of the state, and what each is called in the address. */
const WRITTEN = {
  q: "q",
  filter: "filter",
  sort: "sort",
  columns: "cols",
  pinned: "pin",
  density: "density",
} as const satisfies Record<keyof ListState, keyof WrittenState>;

const NOTHING = { q: null, filter: null, sort: null, cols: null, pin: null, density: null };

/** What only the browser draws: the server has nothing to answer for it. */
const DRAWN = new Set<string>(["cols", "pin", "density", "open"]);
const ASKS = ["q", "filter", "sort", "view", "perPage"] as const;

/** The list as its address has it, and how to write it. `served` is what the server answered last, for the view it knew. */
export function useListAddress(view: SavedView | null, served: ListState) {
  const [busy, startTransition] = useTransition();
  const [params, write] = useQueryStates(claimParams, { shallow: false, startTransition });
  // Another view was chosen a moment ago: what it keeps comes with the server's answer.
  const known = (params.view ?? null) === (view?.slug ?? null) || view === null;
  const state = useMemo(
    () => (known ? listState(params, view?.state ?? null).state : served),
    [known, params, view, served],
  );
  const first = useMemo(() => writeState(view ? listState(NOTHING, view.state).state : FIRST_STATE), [view]);
  const changed = useMemo(() => {
    const written = writeState(state);
    return Object.values(WRITTEN).some((name) => written[name] !== first[name]);
  }, [state, first]);

  const set = useCallback(
    (change: ListChange) => {
      const next = addressOf(change, state, first);
      const shallow = Object.keys(next).every((name) => DRAWN.has(name));
      const history = "view" in change || "page" in change ? ("push" as const) : ("replace" as const);
      void write(next, { history, shallow });
    },
    [write, state, first],
  );
  return { params, state, changed, busy, set };
}

/** The parts of the address that a change writes. What is as the view has it stays out of the address. */
function addressOf(change: ListChange, state: ListState, first: WrittenState): Partial<Nullable<ClaimParams>> {
  const next: Partial<Nullable<ClaimParams>> = {};
  if ("view" in change) Object.assign(next, NOTHING, { view: change.view ?? null });
  const written = writeState({ ...state, ...change });
  for (const [part, name] of Object.entries(WRITTEN))
    if (part in change) next[name] = written[name] === first[name] && !("view" in change) ? null : written[name];
  if (change.page !== undefined) next.page = change.page;
  if (change.perPage !== undefined) next.perPage = change.perPage;
  if ("open" in change) next.open = change.open ?? null;
  // Page 5 of what was asked before is no page of what is asked now.
  if (change.page === undefined && ASKS.some((part) => part in change)) next.page = null;
  return next;
}

type Nullable<T> = { [key in keyof T]: T[key] | null };
