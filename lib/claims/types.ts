import type {
  AssertionMode,
  ClaimKind,
  DenialStatus,
  Priority,
  ReviewStatus,
  Risk,
  Stage,
  Stance,
  VerdictCode,
  ViewScope,
} from "@/lib/db/generated/enums";
import type { Ability } from "@/lib/shared/ability";
import type { StoredDate } from "@/lib/shared/precise-date-schema";
import type { Clock, ClockFacts } from "./clock";
import type { VerificationState } from "./labels";

/** A member as the screens show one: never more than the name. */
export type Person = { id: string; name: string };

/** A member who can be given work, with what they have already: open claims, open tasks, and what is due within 48 hours. */
export type Assignable = Person & { open: number; tasks: number; dueSoon: number; away: Away | null };

/** Days on which a member is away, as YYYY-MM-DD; `from` is null once it has begun. */
export type Away = { from: string | null; until: string };

/** How many hours the desk allows itself for claims of a priority. */
export type ClockTargetRow = { id: string; priority: Priority; hours: number; version: number };

/** What the desk says about a claim in one word, and whether it is looking again at a published verdict. */
export type Verification = { state: VerificationState; underReReview: boolean };

/** One point of the checklist: its words, whether it is met, and every single thing that is missing. */
export type ChecklistPoint = { point: string; label: string; ok: boolean; missing: string[] };

/** Where the approvals of the open round stand, on the content as it is now. */
export type ApprovalState = {
  hash: string;
  need: number;
  have: number;
  stale: number;
  complete: boolean;
  /** What is still missing, one sentence each. */
  lacking: string[];
};

/** Everything that the workflow asks about a claim and the member who looks at it. */
export type ClaimFacts = {
  stage: Stage;
  publications: number;
  hasVerdict: boolean;
  ownerId: string | null;
  round: { id: string; status: ReviewStatus; authorId: string; overridden: boolean } | null;
  checklist: ChecklistPoint[];
  approvals: ApprovalState;
  /** The member wrote or last changed something of what readers would see. */
  contributed: boolean;
  /** The member's last decision is an approval of exactly this content. */
  approvedNow: boolean;
  /** Codes of the claims that are duplicates of this one. */
  duplicates: string[];
};

export const CLAIM_ABILITIES = [
  "edit",
  "take",
  "giveBack",
  "assign",
  "plan",
  "startChecking",
  "putBack",
  "decline",
  "duplicate",
  "restore",
  "draft",
  "requestReview",
  "override",
  "recallReview",
  "approve",
  "requestChanges",
  "publish",
  "announce",
  "reopen",
  "correct",
  "withdraw",
] as const;

/** What the member can do with the claim now, and why not. Screens draw their buttons from it; the functions refuse by it. */
export type ClaimAbilities = Record<(typeof CLAIM_ABILITIES)[number], Ability>;

/** What happened to a claim lately, the newest first: who did what, in words. `by` is null for the desk itself. */
export type ClaimPulse = { changes: { seq: number; by: string | null; words: string }[] };

/** A claim as its workspace shows it. */
export type ClaimWorkspace = Verification & {
  id: string;
  number: number;
  code: string;
  slug: string;
  version: number;
  statement: string;
  language: string;
  kind: ClaimKind;
  event: StoredDate | null;
  topics: string[];
  risk: Risk;
  priority: Priority;
  stage: Stage;
  stageReason: string | null;
  owner: Person | null;
  dueAt: Date | null;
  clock: ClockFacts;
  /** Until when it is put off, while it is in the inbox. */
  putOff: { until: Date; by: Person | null; version: number } | null;
  createdAt: Date;
  createdBy: Person | null;
  updatedAt: Date;
  updatedBy: Person | null;
  attributor: { id: string; name: string } | null;
  concerned: { id: string; name: string; claimant: boolean; denialStatus: DenialStatus }[];
  denialStatus: DenialStatus;
  denialCounts: Partial<Record<DenialStatus, number>>;
  verdict: VerdictCode | null;
  publications: number;
  publishedAt: Date | null;
  reReviewSince: Date | null;
  duplicateOf: { id: string; code: string; statement: string } | null;
  duplicates: { id: string; code: string }[];
  counts: { evidence: number; responses: number; rounds: number; events: number };
  can: ClaimAbilities;
};

/** A claim as a row of a list. */
export type ClaimRow = Verification & {
  id: string;
  number: number;
  statement: string;
  language: string;
  attributor: string | null;
  denialStatus: DenialStatus;
  denialCounts: Partial<Record<DenialStatus, number>>;
  stage: Stage;
  risk: Risk;
  priority: Priority;
  owner: Person | null;
  dueAt: Date | null;
  updatedAt: Date;
};

/** A claim as a row of the list: all that its columns show. */
export type ListedClaim = ClaimRow & {
  version: number;
  topics: string[];
  createdAt: Date;
  /** Evidence items by what they say of the claim; QUALIFIES and CONTEXT count as neither. */
  evidenceFor: number;
  evidenceAgainst: number;
  /** Articles with a passage that carries it. */
  articles: number;
  /** Approvals that count on the present content, and how many it needs. */
  approvals: number;
  approvalsNeeded: number;
  /** The day of the oldest request that no answer came to. */
  askedSince: Date | null;
};

/** How many claims match: exact, or at least so many. */
export type Total = { count: number; exact: boolean };

/** A view of the list that somebody gave a name, as its tab shows it. */
export type SavedView = {
  id: string;
  slug: string;
  name: string;
  scope: ViewScope;
  version: number;
  /** As it stands in an address. */
  state: { q: string; filter: string; sort: string; cols: string; pin: string; density: string };
  /** Widths of columns in pixels, by their id. */
  widths: Record<string, number>;
  /** Whether this member may change, rename, move or remove it. */
  canChange: boolean;
  /** Whether this member may lock or unlock it. */
  canLock: boolean;
};

/** A claim as the panel beside the list shows it. Dates arrive as text where it comes as JSON. */
export type PeekedClaim = Verification & {
  id: string;
  number: number;
  statement: string;
  language: string;
  stage: Stage;
  owner: Person | null;
  dueAt: Date | null;
  /** Where it stood against its time when it was read. */
  clock: Clock;
  said: {
    id: string;
    party: string;
    mode: AssertionMode;
    words: string | null;
    wordsLanguage: string | null;
    said: StoredDate | null;
  }[];
  /** Per concerned party where it stands, and its last words. */
  answers: {
    party: string;
    claimant: boolean;
    denialStatus: DenialStatus;
    since: Date | null;
    words: string | null;
    wordsLanguage: string | null;
  }[];
  evidence: { id: string; number: number; stance: Stance; locator: string | null; title: string }[];
  evidenceCount: number;
  articles: { id: string; title: string; language: string }[];
};

/** One value of a facet, and how many claims have it under the other filters. `label` for owners and attributors. */
export type FacetCount = { value: string; label?: string; count: number; exact: boolean };

/** One party asserting the claim, as the workspace shows it and as its form is filled from. */
export type AssertionRecord = {
  id: string;
  claimId: string;
  version: number;
  party: PartyName;
  primary: boolean;
  capacity: string | null;
  mode: AssertionMode;
  words: string | null;
  wordsLanguage: string | null;
  translation: string | null;
  said: StoredDate | null;
  passage: { id: string; exact: string; articleId: string; articleTitle: string; language: string } | null;
  source: { id: string; title: string; url: string | null } | null;
  locator: string | null;
  /** Parties through which it came, nearest to the reader first. */
  via: PartyName[];
};

export type PartyName = { id: string; name: string };

/** A passage that carries a claim, with the title and language of its article. */
export type ClaimPassage = { id: string; exact: string; title: string; language: string };

/** A claim that a party asserts, as the page of the party shows it. */
export type PartyClaim = Verification & {
  id: string;
  number: number;
  statement: string;
  language: string;
  denialStatus: DenialStatus;
  denialCounts: Partial<Record<DenialStatus, number>>;
  capacity: string | null;
  said: StoredDate | null;
};
