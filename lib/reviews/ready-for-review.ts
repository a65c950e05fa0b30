import "server-only";
import { db } from "@/lib/db/client";
import type { Actor } from "@/lib/shared/actor";

/**
 * The ids of all claims that wait for a decision which this member may take, the most pressing first: they wrote nothing of
 * them and have not approved what stands there now.
 */
export async function readyForReview(actor: Actor): Promise<string[]> {
  const found = await db.$queryRaw<{ id: string }[]>`
    SELECT c."id"::text AS "id" FROM "Claim" c JOIN LATERAL open_review(c."id") r ON true
    WHERE c."stage" IN ('IN_REVIEW', 'APPROVED') AND r."id" IS NOT NULL
      AND (c."stage" = 'IN_REVIEW' OR NOT (approval_state(c."id") ->> 'complete')::boolean)
      AND ${actor.id}::uuid NOT IN (SELECT contributors(c."id"))
      AND (
        SELECT a."decision" = 'APPROVE' AND a."contentHash" = content_hash(c."id") FROM "Approval" a
        WHERE a."reviewId" = r."id" AND a."memberId" = ${actor.id}::uuid ORDER BY a."createdAt" DESC, a."id" DESC LIMIT 1
      ) IS NOT TRUE
    ORDER BY c."priority" DESC, r."requestedAt" NULLS LAST, c."number"`;
  return found.map(({ id }) => id);
}
