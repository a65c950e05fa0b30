import {
  createLoader,
  createParser,
  type inferParserType,
  parseAsArrayOf,
  parseAsInteger,
  parseAsNumberLiteral,
  parseAsStringLiteral,
} from "nuqs/server";
import { DenialStatus, Stage, VerdictCode } from "@/lib/db/generated/enums";
import { parseAsText } from "@/lib/shared/parse-as-text";

/** Columns of the list that can be sorted by. */
export const CLAIM_SORTS = [
  "code",
  "statement",
  "attributor",
  "denial",
  "state",
  "stage",
  "owner",
  "due",
  "updated",
] as const;
export type ClaimSort = { id: (typeof CLAIM_SORTS)[number]; desc: boolean };

/** Verification states to filter by; RE_REVIEW are the verdicts that the desk is looking at again. */
export const CLAIM_STATES = [
  "NOT_CHECKED",
  "CHECKING",
  ...Object.values(VerdictCode),
  "RE_REVIEW",
  "WITHDRAWN",
] as const;
export type ClaimStateFilter = (typeof CLAIM_STATES)[number];

export const CLAIM_PAGE_SIZES = [25, 50, 100] as const;

/** "due" or "-updated": a column, and a minus for the largest first. Anything else falls back to the default. */
const parseAsSort = createParser<ClaimSort>({
  parse: (text) => {
    const id = CLAIM_SORTS.find((column) => column === text.replace(/^-/, ""));
    return id === undefined ? null : { id, desc: text.startsWith("-") };
  },
  serialize: ({ id, desc }) => `${desc ? "-" : ""}${id}`,
  eq: (a, b) => a.id === b.id && a.desc === b.desc,
});

/** The list of claims in its address. `owner` is a member's id, "me" or "none". */
export const claimParams = {
  q: parseAsText.withDefault(""),
  stage: parseAsArrayOf(parseAsStringLiteral(Object.values(Stage))).withDefault([]),
  denial: parseAsArrayOf(parseAsStringLiteral(Object.values(DenialStatus))).withDefault([]),
  state: parseAsArrayOf(parseAsStringLiteral(CLAIM_STATES)).withDefault([]),
  owner: parseAsText.withDefault(""),
  sort: parseAsSort.withDefault({ id: "updated", desc: true }),
  page: parseAsInteger.withDefault(1),
  perPage: parseAsNumberLiteral(CLAIM_PAGE_SIZES).withDefault(50),
};

export type ClaimQuery = inferParserType<typeof claimParams>;

export const loadClaimParams = createLoader(claimParams);
