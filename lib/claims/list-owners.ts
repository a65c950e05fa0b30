import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import { askList } from "@/lib/db/list-pool";
import type { Actor } from "@/lib/shared/actor";
import type { Assignable } from "./types";

/** Days are counted in UTC, like all times that are shown. */
const TODAY = Prisma.sql`(now() AT TIME ZONE 'UTC')::date`;

/**
 * The members who can be given work, oneself first and then by name, with what each has: open claims, open tasks, and how much of both is
 * due within 48 hours, and whether they are away now or in the next two days. Claims are not counted: the tallies know.
 */
export async function listOwners(actor: Actor): Promise<Assignable[]> {
  return askList<Assignable>(Prisma.sql`
    SELECT m."id"::text AS "id", m."name", coalesce(o."open", 0) AS "open", coalesce(t."tasks", 0) AS "tasks",
      coalesce(d."due", 0) + coalesce(t."due", 0) AS "dueSoon",
      CASE WHEN a."until" IS NOT NULL THEN json_build_object('from', CASE WHEN a."from" > ${TODAY} THEN a."from" END, 'until', a."until") END AS "away"
    FROM "Member" m LEFT JOIN (
      SELECT t."value", sum(t."claims")::int AS "open" FROM "ClaimTally" t
      WHERE t."facet" = 'owner' AND t."stage" IN ('INBOX', 'CHECKING', 'IN_REVIEW', 'APPROVED')
      GROUP BY t."value"
    ) o ON o."value" = m."id"::text LEFT JOIN (
      SELECT d."ownerId", count(*)::int AS "due" FROM "DeskClaim" d
      WHERE d."dueAt" >= now() AND d."dueAt" < now() + interval '48 hours' AND d."ownerId" IS NOT NULL
        AND d."stage" IN ('INBOX', 'CHECKING', 'IN_REVIEW', 'APPROVED')
      GROUP BY d."ownerId"
    ) d ON d."ownerId" = m."id" LEFT JOIN (
      SELECT t."assigneeId", count(*)::int AS "tasks",
        count(*) FILTER (WHERE t."dueAt" >= now() AND t."dueAt" < now() + interval '48 hours')::int AS "due"
      FROM "Task" t WHERE t."state" = 'OPEN' AND t."assigneeId" IS NOT NULL GROUP BY t."assigneeId"
    ) t ON t."assigneeId" = m."id" LEFT JOIN LATERAL (
      SELECT x."from", x."until" FROM "Absence" x
      WHERE x."memberId" = m."id" AND x."endedAt" IS NULL AND x."until" >= ${TODAY} AND x."from" <= ${TODAY} + 2
      ORDER BY x."from" LIMIT 1
    ) a ON true
    WHERE m."disabledAt" IS NULL ORDER BY m."id" <> ${actor.id}::uuid, fold(m."name"), m."id"`);
}
