import { expect } from "@playwright/test";
import { readFilter } from "@/lib/claims/filter-text";
import { findClaims } from "@/lib/claims/find-claims";
import { FIRST_STATE } from "@/lib/claims/list-state";
import { db } from "@/lib/db/client";
import type { Actor } from "@/lib/shared/actor";

/**
 * The ids of all claims that wait for a decision which this member may take. Asked twice: as the list does, of the kept rows, and of the
 * records themselves. Both must answer the same.
 */
export async function readyForReview(actor: Actor): Promise<string[]> {
  const { filter } = readFilter("review.is.me");
  const found: string[] = [];
  for (let page = 1, pages = 1; page <= pages; page++) {
    const answer = await findClaims(actor, { ...FIRST_STATE, filter, page, perPage: 100 });
    pages = answer.pages;
    found.push(...answer.rows.map(({ id }) => id));
  }
  const recorded = await db.$queryRaw<{ id: string }[]>`
    SELECT c."id"::text AS "id" FROM "Claim" c JOIN LATERAL open_review(c."id") r ON true
    WHERE c."stage" IN ('IN_REVIEW', 'APPROVED') AND r."id" IS NOT NULL
      AND (c."stage" = 'IN_REVIEW' OR NOT (approval_state(c."id") ->> 'complete')::boolean)
      AND ${actor.id}::uuid NOT IN (SELECT contributors(c."id"))
      AND (
        SELECT a."decision" = 'APPROVE' AND a."contentHash" = content_hash(c."id") FROM "Approval" a
        WHERE a."reviewId" = r."id" AND a."memberId" = ${actor.id}::uuid ORDER BY a."createdAt" DESC, a."id" DESC LIMIT 1
      ) IS NOT TRUE`;
  expect(found.toSorted()).toEqual(recorded.map(({ id }) => id).toSorted());
  return found;
}
