import type {
  AssertionMode,
  ClaimKind,
  DatePrecision,
  Priority,
  Risk,
  Stage,
  VerdictCode,
} from "@/lib/db/generated/enums";

export type { AssertionMode, ClaimKind, DatePrecision, Priority, Risk, Stage };

/** What people see as the state of a claim: a verdict, or why there is none. */
export type VerificationState = VerdictCode | "NOT_CHECKED" | "CHECKING" | "WITHDRAWN";

export const VERIFICATION_STATE_LABELS: Record<VerificationState, string> = {
  NOT_CHECKED: "Not yet checked",
  CHECKING: "Being checked",
  CONFIRMED: "Confirmed",
  MOSTLY_SUPPORTED: "Mostly supported",
  CONTESTED: "Contested",
  MISLEADING: "Misleading",
  FALSE: "False",
  UNPROVEN: "Unproven",
  WITHDRAWN: "Withdrawn",
};

export const RE_REVIEW_LABEL = "Under re-review";

export const STAGE_LABELS: Record<Stage, string> = {
  INBOX: "Inbox",
  CHECKING: "Checking",
  IN_REVIEW: "In review",
  APPROVED: "Approved",
  PUBLISHED: "Published",
  DECLINED: "Declined",
  DUPLICATE: "Duplicate",
  WITHDRAWN: "Withdrawn",
};

export const CLAIM_KIND_LABELS: Record<ClaimKind, string> = {
  FACT: "Fact",
  PREDICTION: "Prediction",
  OPINION: "Opinion",
  COMMITMENT: "Commitment",
};

export const CLAIM_KIND_HINTS: Record<ClaimKind, string> = {
  FACT: "Something that is so or is not so, and that evidence could settle.",
  PREDICTION: "Something said to happen later. Checkable once it is due.",
  OPINION: "A judgement. Recorded with its author, not given a verdict.",
  COMMITMENT: "Something a party says it will do, or warns of.",
};

export const RISK_LABELS: Record<Risk, string> = {
  NORMAL: "Normal",
  SENSITIVE: "Sensitive",
  LEGAL: "Legal",
};

export const RISK_HINTS: Record<Risk, string> = {
  NORMAL: "One approval.",
  SENSITIVE: "Two approvals.",
  LEGAL: "Two approvals, one of them by an admin.",
};

export const PRIORITY_LABELS: Record<Priority, string> = {
  LOW: "Low",
  NORMAL: "Normal",
  HIGH: "High",
  URGENT: "Urgent",
};

export const PRECISION_LABELS: Record<DatePrecision, string> = {
  DAY: "Day",
  MONTH: "Month",
  YEAR: "Year",
  RANGE: "Period",
};

export const ASSERTION_MODE_LABELS: Record<AssertionMode, string> = {
  DIRECT_QUOTE: "Direct quotation",
  PARAPHRASE: "Paraphrase",
  DOCUMENT: "In a document",
  UNNAMED_OFFICIAL: "Unnamed official",
};

export const ASSERTION_MODE_HINTS: Record<AssertionMode, string> = {
  DIRECT_QUOTE: "The party’s own words, in quotation marks.",
  PARAPHRASE: "What the party said, in the words of whoever reports it.",
  DOCUMENT: "Written by the party: a report, a decision, a letter.",
  UNNAMED_OFFICIAL: "Said by somebody whom the report does not name.",
};
