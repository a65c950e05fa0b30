import { DenialStatus, Priority, Risk, Stage, VerdictCode } from "@/lib/db/generated/enums";

/** How a column is compared: it decides which operators a filter on it has. */
export type ColumnKind = "words" | "choice" | "many" | "number" | "date";

/** Verification states to filter by; RE_REVIEW are the verdicts that the desk is looking at again. */
export const CLAIM_STATES = [
  "NOT_CHECKED",
  "CHECKING",
  ...Object.values(VerdictCode),
  "RE_REVIEW",
  "WITHDRAWN",
] as const;

/** How a party's answers turned. */
export const TURNS = ["DENIED_THEN_CONFIRMED", "CONFIRMED_THEN_DENIED"] as const;

/** Everything of a claim that a list can be filtered by, and how. */
export const FILTER_FIELDS = {
  claim: { kind: "words", label: "Claim" },
  stage: { kind: "choice", label: "Stage", values: Object.values(Stage) },
  state: { kind: "choice", label: "State", values: CLAIM_STATES },
  denial: { kind: "choice", label: "Denial", values: Object.values(DenialStatus) },
  turn: { kind: "choice", label: "Answers", values: TURNS },
  priority: { kind: "choice", label: "Priority", values: Object.values(Priority) },
  risk: { kind: "choice", label: "Risk", values: Object.values(Risk) },
  /** Members' ids, or "me": whoever looks. */
  owner: { kind: "choice", label: "Owner", values: null, optional: true },
  /** Parties' ids. */
  attributor: { kind: "choice", label: "Attributor", values: null, optional: true },
  topics: { kind: "many", label: "Topics", values: null, optional: true },
  /** "me": what waits for a decision that this member may take. */
  review: { kind: "choice", label: "Ready for review by", values: ["me"] },
  due: { kind: "date", label: "Due", optional: true },
  /** The day on which the oldest request that has no answer was made. */
  asked: { kind: "date", label: "Without an answer since", optional: true },
  /** When it came to the stage it is in. */
  since: { kind: "date", label: "In its stage since" },
  updated: { kind: "date", label: "Updated" },
  created: { kind: "date", label: "Created" },
  for: { kind: "number", label: "Evidence for" },
  against: { kind: "number", label: "Evidence against" },
  articles: { kind: "number", label: "Articles" },
  approvals: { kind: "number", label: "Approvals" },
} as const satisfies Record<string, FilterField>;

type FilterField = { kind: ColumnKind; label: string; values?: readonly string[] | null; optional?: boolean };

export type FilterFieldId = keyof typeof FILTER_FIELDS;

/** The columns of the list, in their first order. Every one can be sorted by. `width` is in pixels. */
export const CLAIM_COLUMNS = [
  { id: "code", label: "Code", width: 70, numeric: false, shown: true },
  { id: "claim", label: "Claim", width: 360, numeric: false, shown: true },
  { id: "attributor", label: "Attributor", width: 120, numeric: false, shown: true },
  { id: "denial", label: "Denial", width: 148, numeric: false, shown: true },
  { id: "state", label: "State", width: 144, numeric: false, shown: true },
  { id: "stage", label: "Stage", width: 104, numeric: false, shown: false },
  { id: "owner", label: "Owner", width: 56, numeric: false, shown: true },
  { id: "due", label: "Due", width: 116, numeric: false, shown: true },
  { id: "priority", label: "Priority", width: 80, numeric: false, shown: false },
  { id: "risk", label: "Risk", width: 84, numeric: false, shown: false },
  { id: "for", label: "For", width: 56, numeric: true, shown: true },
  { id: "against", label: "Against", width: 74, numeric: true, shown: true },
  { id: "articles", label: "Articles", width: 78, numeric: true, shown: false },
  { id: "topics", label: "Topics", width: 140, numeric: false, shown: false },
  { id: "updated", label: "Updated", width: 104, numeric: false, shown: false },
  { id: "created", label: "Created", width: 104, numeric: false, shown: false },
  { id: "approvals", label: "Approvals", width: 92, numeric: false, shown: false },
] as const;

export type ClaimColumnId = (typeof CLAIM_COLUMNS)[number]["id"];

export const CLAIM_COLUMN_IDS: readonly ClaimColumnId[] = CLAIM_COLUMNS.map(({ id }) => id);

/** The columns that a list shows before anybody chose. */
export const FIRST_COLUMNS: readonly ClaimColumnId[] = CLAIM_COLUMNS.flatMap(({ id, shown }) => (shown ? [id] : []));

/** Facets beside the list: fields that are counted by value. */
export const FACETS = ["state", "denial", "stage", "owner", "attributor", "topics", "priority", "risk"] as const;
export type FacetId = (typeof FACETS)[number];
