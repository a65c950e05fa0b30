import { CLAIM_COLUMN_IDS, type ClaimColumnId, FIRST_COLUMNS } from "./columns";
import { readFilter, writeFilter } from "./filter-text";
import { type ClaimFilter, NO_FILTER } from "./filters";
import type { CLAIM_PAGE_SIZES, ClaimParams } from "./search-params";

export type ClaimSort = { id: ClaimColumnId; desc: boolean };

export const DENSITIES = ["compact", "regular", "relaxed"] as const;
export type Density = (typeof DENSITIES)[number];

/** What the list shows and how: what a saved view keeps. */
export type ListState = {
  q: string;
  filter: ClaimFilter;
  sort: ClaimSort[];
  columns: ClaimColumnId[];
  pinned: ClaimColumnId[];
  density: Density;
};

/** What is asked of the database: a part of the state, and the page. */
export type ClaimQuery = Pick<ListState, "q" | "filter" | "sort"> & {
  page: number;
  perPage: (typeof CLAIM_PAGE_SIZES)[number];
};

export const FIRST_STATE: ListState = {
  q: "",
  filter: NO_FILTER,
  sort: [{ id: "updated", desc: true }],
  columns: [...FIRST_COLUMNS],
  pinned: ["code"],
  density: "regular",
};

const SORTS_AT_MOST = 4;
const LONGEST_SEARCH = 200;

/** The state as it stands in an address, each part as text. A saved view keeps exactly these. */
export type WrittenState = { q: string; filter: string; sort: string; cols: string; pin: string; density: string };

/** The list's state from an address and the view it names. `ignored`: what the address has that the list does not know. */
export function listState(
  params: Pick<ClaimParams, "q" | "filter" | "sort" | "cols" | "pin" | "density">,
  view: WrittenState | null = null,
): { state: ListState; ignored: string[] } {
  const { filter, ignored } = readFilter(params.filter ?? view?.filter ?? "");
  const known = (text: string | null | undefined, first: readonly ClaimColumnId[]) => {
    if (text === null || text === undefined) return [...first];
    const ids = [...new Set(text.split(",").filter(Boolean))];
    ignored.push(...ids.filter((id) => !isColumn(id)));
    return ids.filter(isColumn);
  };
  const columns = known(params.cols ?? view?.cols, FIRST_STATE.columns);
  const density = params.density ?? view?.density ?? FIRST_STATE.density;
  const state: ListState = {
    q: (params.q ?? view?.q ?? "").normalize("NFC").trim().slice(0, LONGEST_SEARCH),
    filter,
    sort: readSort(params.sort ?? view?.sort, ignored),
    columns: columns.length === 0 ? [...FIRST_STATE.columns] : columns,
    pinned: known(params.pin ?? view?.pin, FIRST_STATE.pinned),
    density: DENSITIES.find((one) => one === density) ?? FIRST_STATE.density,
  };
  return { state, ignored: [...new Set(ignored)].slice(0, 20) };
}

/** The state as text, for an address or a view. */
export function writeState(state: ListState): WrittenState {
  return {
    q: state.q,
    filter: writeFilter(state.filter),
    sort: writeSort(state.sort),
    cols: state.columns.join(","),
    pin: state.pinned.join(","),
    density: state.density,
  };
}

/** "due,-priority". */
export function writeSort(sort: readonly ClaimSort[]): string {
  return sort.map(({ id, desc }) => `${desc ? "-" : ""}${id}`).join(",");
}

function readSort(text: string | null | undefined, ignored: string[]): ClaimSort[] {
  if (!text) return FIRST_STATE.sort;
  const sort: ClaimSort[] = [];
  for (const written of text.split(",").slice(0, 30)) {
    const id = written.replace(/^-/, "");
    if (!isColumn(id)) ignored.push(id.slice(0, 80));
    else if (sort.length < SORTS_AT_MOST && !sort.some((other) => other.id === id))
      sort.push({ id, desc: written.startsWith("-") });
  }
  return sort.length === 0 ? FIRST_STATE.sort : sort;
}

const isColumn = (id: string): id is ClaimColumnId => (CLAIM_COLUMN_IDS as readonly string[]).includes(id);

/** The address of the list with these filters, for links from elsewhere. */
export function claimsHref(asked: {
  filter?: ClaimFilter;
  q?: string;
  sort?: readonly ClaimSort[];
  view?: string;
}): string {
  const params = new URLSearchParams();
  if (asked.view) params.set("view", asked.view);
  if (asked.q) params.set("q", asked.q);
  if (asked.filter && asked.filter.of.length > 0) params.set("filter", writeFilter(asked.filter));
  if (asked.sort) params.set("sort", writeSort(asked.sort));
  const query = params.toString();
  return query === "" ? "/desk/claims" : `/desk/claims?${query}`;
}
