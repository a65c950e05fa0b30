import type { Clock } from "@/lib/claims/clock";
import type { ApprovalState, ChecklistPoint, ClaimAbilities, ListedClaim, Person } from "@/lib/claims/types";
import type { CorrectionKind, Decision, PublicationKind, ReviewStatus, VerdictCode } from "@/lib/db/generated/enums";
import type { QueueList, QueueSort, Since } from "./search-params";

/** One field that readers would see differently, in words. "" stands for nothing. */
export type ContentChange = {
  /** What the field belongs to: "Evidence E-3", "North Korea, answer of 12 Sep 2023"; null for the claim itself. */
  where: string | null;
  field: string;
  kind: "added" | "removed" | "changed";
  before: string;
  after: string;
};

/** What changed for readers since one of the moments that there are to compare with. */
export type ChangesSince = {
  since: Since;
  /** "you approved", "Bo Editor approved", "version 2 was published". */
  choices: { since: Since; words: string; at: Date }[];
  changed: boolean;
  /** Empty also when what changed has no words of its own. */
  changes: ContentChange[];
};

/** The drafted verdict of a round. */
export type Draft = {
  id: string;
  round: number;
  version: number;
  status: ReviewStatus;
  author: Person | null;
  verdict: VerdictCode | null;
  reason: string | null;
  known: string | null;
  unknown: string | null;
  singleOriginReason: string | null;
  override: { reason: string; by: Person | null } | null;
  requestedAt: Date | null;
  updatedAt: Date;
  updatedBy: Person | null;
};

/**
 * One decision. COUNTS: an approval or objection on the present content. STALE: on content that has changed since, with the difference.
 * REPLACED: the member decided again later.
 */
export type ApprovalEntry = {
  id: string;
  member: Person | null;
  role: string;
  decision: Decision;
  comment: string | null;
  at: Date;
  standing: "COUNTS" | "STALE" | "REPLACED";
  difference: ContentChange[];
};

export type VerdictChoice = { code: VerdictCode; name: string; definition: string };

/** A published version, as the desk lists it. */
export type PublishedVersion = {
  number: number;
  kind: PublicationKind;
  verdict: VerdictCode | null;
  correctionKind: CorrectionKind | null;
  correctionNote: string | null;
  at: Date;
  by: Person | null;
};

/** The review of a claim: the open round, the checklist, the approvals, and what has been published. */
export type ReviewDesk = {
  draft: Draft | null;
  checklist: ChecklistPoint[];
  approvals: ApprovalState & { entries: ApprovalEntry[]; contributors: Person[] };
  verdicts: VerdictChoice[];
  published: PublishedVersion[];
  can: ClaimAbilities;
};

/** The last decision of a member on an open round. LAPSED: an approval that counts no more, because the content changed. */
export type QueueDecision = {
  member: Person;
  decision: Decision;
  comment: string | null;
  at: Date;
  standing: "COUNTS" | "LAPSED";
};

/** A claim of the review queue: since when it waits, for whom it does not, and what was decided on it. */
export type QueueRow = ListedClaim & {
  clock: Clock;
  /** When review was asked for. */
  askedAt: Date;
  sentBack: boolean;
  verdict: VerdictCode | null;
  /** Who wrote or last changed part of it, and so may not approve it. */
  wrote: Person[];
  decisions: QueueDecision[];
  /** What is lacking: "1 approval by an editor"; "" for one that was sent back. */
  needs: string;
  /** Why the member who looks is not among those it waits for; null when they are, and for one that was sent back. */
  notMine: "WROTE" | "APPROVED" | null;
};

/** Where a claim stands in a list of the queue: its place of `total`, null when it is not in it any more, and what stands beside it. */
export type QueuePlace = {
  list: QueueList;
  sort: QueueSort;
  place: number | null;
  total: number;
  previous: { id: string; number: number } | null;
  next: { id: string; number: number } | null;
};
