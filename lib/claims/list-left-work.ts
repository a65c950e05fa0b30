import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import { askList } from "@/lib/db/list-pool";
import type { Actor } from "@/lib/shared/actor";
import { isEditor } from "./policy";
import type { Away, Person } from "./types";

/** A member who is away or was disabled, and still has open work. `tasks` are at most eight of the claims whose tasks they have. */
export type LeftWork = Person & {
  disabled: boolean;
  away: Away | null;
  open: number;
  tasks: number;
  taskClaims: { id: string; number: number }[];
};

/** The open work of members who are away today or were disabled, for editors, who give it to others; nothing for anybody else. */
export async function listLeftWork(actor: Actor): Promise<LeftWork[]> {
  if (!isEditor(actor)) return [];
  return askList<LeftWork>(Prisma.sql`
    SELECT m."id"::text AS "id", m."name", m."disabledAt" IS NOT NULL AS "disabled",
      CASE WHEN a."until" IS NOT NULL THEN json_build_object('from', NULL, 'until', a."until") END AS "away",
      o."open", k."tasks", k."taskClaims"
    FROM "Member" m LEFT JOIN LATERAL (
      SELECT x."until" FROM "Absence" x WHERE x."memberId" = m."id" AND x."endedAt" IS NULL
        AND (now() AT TIME ZONE 'UTC')::date BETWEEN x."from" AND x."until" LIMIT 1
    ) a ON true CROSS JOIN LATERAL (
      SELECT coalesce(sum(t."claims"), 0)::int AS "open" FROM "ClaimTally" t
      WHERE t."facet" = 'owner' AND t."value" = m."id"::text AND t."stage" IN ('INBOX', 'CHECKING', 'IN_REVIEW', 'APPROVED')
    ) o CROSS JOIN LATERAL (
      SELECT count(*)::int AS "tasks", coalesce((
        SELECT json_agg(json_build_object('id', f."id", 'number', f."number") ORDER BY f."number") FROM (
          SELECT DISTINCT c."id", c."number" FROM "Task" t JOIN "Claim" c ON c."id" = t."claimId"
          WHERE t."state" = 'OPEN' AND t."assigneeId" = m."id" ORDER BY c."number" LIMIT 8) f), '[]') AS "taskClaims"
      FROM "Task" t WHERE t."state" = 'OPEN' AND t."assigneeId" = m."id"
    ) k
    WHERE (m."disabledAt" IS NOT NULL OR a."until" IS NOT NULL) AND (o."open" > 0 OR k."tasks" > 0)
    ORDER BY m."disabledAt" IS NULL, fold(m."name"), m."id"`);
}
