"use client";

import { createContext, type ReactNode, use, useMemo, useState } from "react";
import type { ClaimPage } from "@/lib/claims/find-claims";
import { type ListState, writeState } from "@/lib/claims/list-state";
import type { ClaimParams } from "@/lib/claims/search-params";
import type { Assignable, ListedClaim, Person, SavedView, Total } from "@/lib/claims/types";
import type { MemberRole } from "@/lib/members/labels";
import { type ListChange, useListAddress } from "./use-list-address";
import { type Selection, useSelection } from "./use-selection";
import { useShownRows } from "./use-shown-rows";
import { useWidths, type Widths } from "./use-widths";

type ClaimListContext = {
  state: ListState;
  params: ClaimParams;
  view: SavedView | null;
  /** Whether the state differs from the view's. */
  changed: boolean;
  /** Writes the address; every change of search, filter, sort or view goes to the first page. */
  set: (change: ListChange) => void;
  /** The server has not answered for what the address says. */
  busy: boolean;
  rows: readonly ListedClaim[];
  total: Total;
  /** Claims of the desk without any filter. */
  all: number;
  page: number;
  pages: number;
  /** Shows a change of a row until the server has answered; inside a transition. */
  preview: (change: { id: string; change: Partial<ListedClaim> }) => void;
  owners: readonly Assignable[];
  /** Names of the parties that filters speak of, by id. */
  partyNames: ReadonlyMap<string, string>;
  nameParty: (id: string, name: string) => void;
  now: Date;
  me: Person & { role: MemberRole };
  selection: Selection;
  /** Null: all that match, more than are counted. */
  selectedCount: number | null;
  select: ReturnType<typeof useSelection>["select"];
  /** The row the keys are on. */
  active: string | null;
  activate: (id: string | null) => void;
  widths: Widths;
  setWidths: (widths: Widths) => void;
};

const Context = createContext<ClaimListContext | null>(null);

/** The list of claims around this component. */
export function useClaimList(): ClaimListContext {
  const list = use(Context);
  if (list === null) throw new Error("There is no list of claims around this.");
  return list;
}

const NO_WIDTHS: Widths = {};

/** Holds the list together: what the address says, what the server answered, what is selected and where the keys are. */
export function ClaimListProvider({
  found,
  served,
  view,
  owners,
  parties,
  me,
  now,
  children,
}: {
  found: ClaimPage;
  /** The state that the server answered for. */
  served: ListState;
  view: SavedView | null;
  owners: readonly Assignable[];
  /** The parties that the filter names. */
  parties: readonly { id: string; name: string }[];
  me: Person & { role: MemberRole };
  now: Date;
  children: ReactNode;
}) {
  const address = useListAddress(view, served);
  const written = writeState(served);
  const question = JSON.stringify([view?.slug, written.q, written.filter]);
  const { rows, preview } = useShownRows(found.rows, JSON.stringify([question, written.sort, found.page]));
  const selected = useSelection(rows, found.total, question);
  const [active, activate] = useState<string | null>(null);
  const [named, setNamed] = useState<ReadonlyMap<string, string>>(new Map());
  const { widths, setWidths } = useWidths(view?.widths ?? NO_WIDTHS);
  const partyNames = useMemo(
    () => new Map([...named, ...parties.map(({ id, name }) => [id, name] as const)]),
    [named, parties],
  );
  return (
    <Context
      value={{
        ...address,
        ...selected,
        view,
        rows,
        preview,
        total: found.total,
        all: found.all,
        page: found.page,
        pages: found.pages,
        owners,
        partyNames,
        nameParty: (id, name) => setNamed((before) => new Map([...before, [id, name]])),
        now,
        me,
        active: rows.some((row) => row.id === active) ? active : null,
        activate,
        widths,
        setWidths,
      }}
    >
      {children}
    </Context>
  );
}
