import type { RowKind } from "./search-params";
import type { AttentionKind, TurnDirection } from "./types";

/** What is stuck, as it stands behind its number. */
export const ATTENTION_LABELS: Record<AttentionKind, { one: string; many: string }> = {
  overdue: { one: "claim is overdue", many: "claims are overdue" },
  unowned: {
    one: "claim is due within 48 hours and has no owner",
    many: "claims are due within 48 hours and have no owner",
  },
  unpublished: {
    one: "claim was approved over 3 days ago and is not published",
    many: "claims were approved over 3 days ago and are not published",
  },
  "in-review": {
    one: "claim has been in review for over 3 days",
    many: "claims have been in review for over 3 days",
  },
  "re-review": {
    one: "published verdict is to be reviewed again",
    many: "published verdicts are to be reviewed again",
  },
  questions: {
    one: "question to a party is past its deadline",
    many: "questions to parties are past their deadline",
  },
  "left-claims": {
    one: "open claim belongs to a member who is away or disabled",
    many: "open claims belong to members who are away or disabled",
  },
  "left-tasks": {
    one: "open task belongs to a member who is away or disabled",
    many: "open tasks belong to members who are away or disabled",
  },
  jobs: { one: "job failed", many: "jobs failed" },
};

export const TURN_DIRECTION_LABELS: Record<TurnDirection, string> = {
  DENIED_THEN_CONFIRMED: "Denied, then acknowledged",
  CONFIRMED_THEN_DENIED: "Acknowledged, then denied",
};

/** Ages of open work: `from` and `to` as values of a filter on dates, counted back from now. */
export const AGE_BUCKETS = [
  { label: "Under 1 day", to: "-1d" },
  { label: "1 to 3 days", from: "-1d", to: "-3d" },
  { label: "3 to 7 days", from: "-3d", to: "-7d" },
  { label: "1 to 4 weeks", from: "-7d", to: "-28d" },
  { label: "Over 4 weeks", from: "-28d" },
] as const satisfies readonly { label: string; from?: string; to?: string }[];

/** What the rows behind a number are. */
export const ROW_TITLES: Record<RowKind, string> = {
  published: "First verdicts published",
  stage: "Claims that left a stage",
  corrections: "Later versions of published claims",
  turns: "Answers that turned this month",
  questions: "Questions to parties past their deadline",
  tasks: "Open tasks of a member",
  "left-tasks": "Open tasks of members who are away or disabled",
};

/** What an instant in such a row is. */
export const ROW_TIMES: Record<RowKind, string> = {
  published: "Published",
  stage: "Left it",
  corrections: "Published",
  turns: "Recorded",
  questions: "Deadline",
  tasks: "Due, or asked for",
  "left-tasks": "Due, or asked for",
};
