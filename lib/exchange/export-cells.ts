import "server-only";
import type { ClaimColumnId } from "@/lib/claims/columns";
import {
  PRIORITY_LABELS,
  RE_REVIEW_LABEL,
  RISK_LABELS,
  STAGE_LABELS,
  VERIFICATION_STATE_LABELS,
} from "@/lib/claims/labels";
import type { ListedClaim } from "@/lib/claims/types";
import { denialWords } from "@/lib/responses/labels";
import { isoDay } from "@/lib/shared/dates";

/** What a column of the list holds for a claim, as text for a spreadsheet: words as on the screen, instants as in ISO 8601. */
export const EXPORT_CELLS: Record<ClaimColumnId, (claim: ListedClaim) => string> = {
  code: ({ number }) => `C-${number}`,
  claim: ({ statement }) => statement,
  attributor: ({ attributor }) => attributor ?? "",
  denial: ({ denialStatus, denialCounts }) => denialWords(denialStatus, denialCounts),
  state: ({ state, underReReview }) =>
    [VERIFICATION_STATE_LABELS[state], underReReview ? RE_REVIEW_LABEL : null].filter(Boolean).join(", "),
  stage: ({ stage }) => STAGE_LABELS[stage],
  owner: ({ owner }) => owner?.name ?? "",
  due: ({ dueAt }) => dueAt?.toISOString() ?? "",
  priority: ({ priority }) => PRIORITY_LABELS[priority],
  risk: ({ risk }) => RISK_LABELS[risk],
  for: ({ evidenceFor }) => String(evidenceFor),
  against: ({ evidenceAgainst }) => String(evidenceAgainst),
  articles: ({ articles }) => String(articles),
  topics: ({ topics }) => topics.join("; "),
  updated: ({ updatedAt }) => updatedAt.toISOString(),
  created: ({ createdAt }) => createdAt.toISOString(),
  approvals: ({ approvals, approvalsNeeded }) => `${approvals} of ${approvalsNeeded}`,
};

/** Everything that the list knows of a claim, typed, for a line of JSON. */
export function exportRecord(claim: ListedClaim, link: string): Record<string, unknown> {
  const { number, statement, language, attributor, denialStatus, denialCounts, state, underReReview, stage, owner } =
    claim;
  return {
    id: claim.id,
    code: `C-${number}`,
    link,
    claim: statement,
    language,
    attributor,
    denial: { status: denialStatus, counts: denialCounts },
    state,
    underReReview,
    stage,
    owner: owner?.name ?? null,
    due: claim.dueAt,
    priority: claim.priority,
    risk: claim.risk,
    evidence: { for: claim.evidenceFor, against: claim.evidenceAgainst },
    articles: claim.articles,
    topics: claim.topics,
    approvals: { have: claim.approvals, need: claim.approvalsNeeded },
    askedSince: claim.askedSince === null ? null : isoDay(claim.askedSince),
    created: claim.createdAt,
    updated: claim.updatedAt,
  };
}
