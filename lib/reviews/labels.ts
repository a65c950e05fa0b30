import type { Decision, ReviewStatus, VerdictCode } from "@/lib/db/generated/enums";

export type { Decision, ReviewStatus, VerdictCode };

/** As a record, in the list of approvals: "ML approved". */
export const DECISION_PAST: Record<Decision, string> = {
  APPROVE: "approved",
  REQUEST_CHANGES: "asked for changes",
};

export const REVIEW_STATUS_LABELS: Record<ReviewStatus, string> = {
  DRAFT: "Draft",
  REQUESTED: "Waiting for review",
  CHANGES_REQUESTED: "Changes asked for",
  APPROVED: "Approved",
  PUBLISHED: "Published",
  ABANDONED: "Given up",
};
