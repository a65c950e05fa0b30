import { CLAIM_COLUMNS, type ClaimColumnId } from "@/lib/claims/columns";
import type { ClaimSort } from "@/lib/claims/list-state";

/** Most columns that a list is sorted by. */
export const SORTS_AT_MOST = 4;

/** What is new or large is looked for first, a name from its beginning. */
const LARGEST_FIRST: ReadonlySet<ClaimColumnId> = new Set([
  "updated",
  "created",
  "priority",
  "risk",
  "for",
  "against",
  "articles",
  "approvals",
]);

/** How a column is sorted when it is chosen. */
export const firstSort = (id: ClaimColumnId): ClaimSort => ({ id, desc: LARGEST_FIRST.has(id) });

/** The sort after a press on a heading: by this column alone, turned round when it was so already; `adds` leaves the others. */
export function pressedSort(sort: readonly ClaimSort[], id: ClaimColumnId, adds: boolean): ClaimSort[] {
  const held = sort.find((one) => one.id === id);
  if (!adds) return [held && sort.length === 1 ? { id, desc: !held.desc } : firstSort(id)];
  if (held) return sort.map((one) => (one === held ? { id, desc: !held.desc } : one));
  return sort.length < SORTS_AT_MOST ? [...sort, firstSort(id)] : [...sort];
}

export const columnLabel = (id: ClaimColumnId) => CLAIM_COLUMNS.find((column) => column.id === id)?.label ?? id;

/** "Due, then priority". */
export function sortWords(sort: readonly ClaimSort[]): string {
  return sort.map(({ id }, index) => (index === 0 ? columnLabel(id) : columnLabel(id).toLowerCase())).join(", then ");
}

const DATES: ReadonlySet<ClaimColumnId> = new Set(["due", "updated", "created"]);
const LADDERS: ReadonlySet<ClaimColumnId> = new Set(["denial", "state", "stage", "priority", "risk"]);
const NUMBERS: ReadonlySet<ClaimColumnId> = new Set(["code", "for", "against", "articles", "approvals"]);

/** A direction in words: "latest first". */
export function directionWords({ id, desc }: ClaimSort): string {
  if (DATES.has(id)) return desc ? "latest first" : "earliest first";
  if (NUMBERS.has(id)) return desc ? "highest first" : "lowest first";
  if (LADDERS.has(id)) return desc ? "last to first" : "first to last";
  return desc ? "Z to A" : "A to Z";
}
