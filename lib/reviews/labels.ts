import { VERIFICATION_STATE_LABELS as STATE } from "@/lib/claims/labels";
import type { Decision, ReviewStatus, VerdictCode } from "@/lib/db/generated/enums";

export type { Decision, ReviewStatus, VerdictCode };

export const VERDICT_LABELS: Record<VerdictCode, string> = {
  CONFIRMED: STATE.CONFIRMED,
  MOSTLY_SUPPORTED: STATE.MOSTLY_SUPPORTED,
  CONTESTED: STATE.CONTESTED,
  MISLEADING: STATE.MISLEADING,
  FALSE: STATE.FALSE,
  UNPROVEN: STATE.UNPROVEN,
};

/** As an instruction, on the reviewer's form. */
export const DECISION_LABELS: Record<Decision, string> = {
  APPROVE: "Approve",
  REQUEST_CHANGES: "Ask for changes",
};

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
