import {
  createLoader,
  type inferParserType,
  parseAsInteger,
  parseAsNumberLiteral,
  parseAsStringLiteral,
} from "nuqs/server";
import { parseAsText } from "@/lib/shared/parse-as-text";

export const CLAIM_PAGE_SIZES = [25, 50, 100] as const;

/**
 * The list of claims in its address. What is absent comes from the view, and without a view from the first state; what is there but
 * empty was emptied. The texts are read by list-state.ts, which leaves out what it does not know and says so.
 */
export const claimParams = {
  /** Slug of a saved view. */
  view: parseAsText,
  q: parseAsText,
  /** See filter-text.ts. */
  filter: parseAsText,
  /** "due,-priority": columns, a minus for the largest first. */
  sort: parseAsText,
  /** Ids of the columns shown, in order. */
  cols: parseAsText,
  /** Ids of the columns that stay at the start. */
  pin: parseAsText,
  density: parseAsText,
  page: parseAsInteger.withDefault(1),
  perPage: parseAsNumberLiteral(CLAIM_PAGE_SIZES).withDefault(50),
  /** Number of the claim that stands open in the side sheet. */
  open: parseAsInteger,
};

export type ClaimParams = inferParserType<typeof claimParams>;

export const loadClaimParams = createLoader(claimParams);

/** The lists of "My work", as its address names them. */
export const WORK_LISTS = [
  "assigned",
  "tasks",
  "waiting",
  "review",
  "re-review",
  "mentions",
  "triage",
  "put-off",
] as const;
export type WorkListName = (typeof WORK_LISTS)[number];
/** Those that are claims and counted as such. */
export type ClaimWorkList = Exclude<WorkListName, "tasks" | "mentions" | "put-off">;

export const loadWorkParams = createLoader({ list: parseAsStringLiteral(WORK_LISTS).withDefault("assigned") });
