import "server-only";
import type { Tx } from "@/lib/db/client";
import type { ReviewStatus, Stage, VerdictCode } from "@/lib/db/generated/enums";
import type { Actor } from "@/lib/shared/actor";
import { approvalState, type RawApprovals } from "./approval-state";
import { checklistPoints, type RawPoint } from "./checklist-points";
import type { ClaimFacts } from "./types";

type Row = {
  stage: Stage;
  publications: number;
  verdict: VerdictCode | null;
  ownerId: string | null;
  duplicates: number[];
  roundId: string | null;
  status: ReviewStatus;
  authorId: string;
  overridden: boolean;
  draftVerdict: VerdictCode | null;
  reason: string | null;
  known: string | null;
  checklist: RawPoint[];
  approvals: RawApprovals;
  contributed: boolean;
  approvedHash: string | null;
};

/** What the workflow asks about a claim, answered by the functions that the rules themselves use; null when there is no such claim. */
export async function loadFacts(tx: Pick<Tx, "$queryRaw">, actor: Actor, claimId: string): Promise<ClaimFacts | null> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT c."stage", c."publications", c."verdict", c."ownerId"::text,
      ARRAY(SELECT d."number" FROM "Claim" d WHERE d."duplicateOfId" = c."id" ORDER BY 1) AS "duplicates",
      r."id"::text AS "roundId", r."status", r."authorId"::text, r."overrideReason" IS NOT NULL AS "overridden",
      r."verdict" AS "draftVerdict", r."reason", r."known",
      checklist(c."id") AS "checklist", approval_state(c."id") AS "approvals",
      EXISTS (SELECT 1 FROM contributors(c."id") AS w(id) WHERE w.id = ${actor.id}::uuid) AS "contributed",
      (SELECT CASE a."decision" WHEN 'APPROVE' THEN a."contentHash" END FROM "Approval" a
        WHERE a."reviewId" = r."id" AND a."memberId" = ${actor.id}::uuid ORDER BY a."createdAt" DESC, a."id" DESC LIMIT 1) AS "approvedHash"
    FROM "Claim" c LEFT JOIN LATERAL open_review(c."id") r ON true
    WHERE c."id" = ${claimId}::uuid`;
  const row = rows[0];
  if (row === undefined) return null;
  const draft = row.roundId === null ? null : { verdict: row.draftVerdict, reason: row.reason, known: row.known };
  return {
    stage: row.stage,
    publications: row.publications,
    hasVerdict: row.verdict !== null,
    ownerId: row.ownerId,
    round:
      row.roundId === null
        ? null
        : { id: row.roundId, status: row.status, authorId: row.authorId, overridden: row.overridden },
    checklist: checklistPoints(row.checklist, draft),
    approvals: approvalState(row.approvals, draft !== null),
    contributed: row.contributed,
    approvedNow: row.approvedHash !== null && row.approvedHash === row.approvals.hash,
    duplicates: row.duplicates.map((number) => `C-${number}`),
  };
}
