import "server-only";
import { db } from "@/lib/db/client";

/** At most so many claims in one run; the next is a minute later. */
const AT_ONCE = 500;

/**
 * Claims whose time is nearly over or over, and of which nobody was told: those that passed first at the front. Of a claim without owner it is told
 * when it is overdue. The same sums as in clock.ts, which has the last word.
 */
export function listDueClocks(now: Date): Promise<{ id: string }[]> {
  return db.$queryRaw<{ id: string }[]>`
    SELECT d."id" FROM (
      SELECT c."id"::text AS "id", c."ownerId",
        coalesce(c."dueAt", k."startedAt" + t."hours" * interval '1 hour') AS "of",
        coalesce(c."dueAt", k."startedAt" + t."hours" * interval '1 hour' + k."pausedMs" * interval '1 millisecond') AS "at",
        CASE WHEN c."dueAt" IS NOT NULL THEN interval '1 day' ELSE least(interval '1 day', t."hours" * interval '15 minutes') END AS "soon",
        s."soonOf", s."overdueOf"
      FROM "Claim" c
      JOIN "ClockTarget" t ON t."priority" = c."priority"
      LEFT JOIN "ClaimClock" k ON k."claimId" = c."id"
      LEFT JOIN "ClockTold" s ON s."claimId" = c."id"
      WHERE c."stage" IN ('INBOX', 'CHECKING', 'IN_REVIEW', 'APPROVED')
        AND (c."dueAt" IS NOT NULL OR (k."startedAt" IS NOT NULL AND k."pausedSince" IS NULL))
    ) d
    WHERE CASE WHEN d."at" < ${now}::timestamptz THEN d."overdueOf" IS DISTINCT FROM d."of"
      ELSE d."at" <= ${now}::timestamptz + d."soon" AND d."soonOf" IS DISTINCT FROM d."of" AND d."ownerId" IS NOT NULL END
    ORDER BY d."at", d."id" LIMIT ${AT_ONCE}`;
}
