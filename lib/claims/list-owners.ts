import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import { askList } from "@/lib/db/list-pool";
import type { Actor } from "@/lib/shared/actor";
import type { Person } from "./types";

/** The members who can own a claim, by name, with the number of open claims each has. Claims are not counted: the tallies know. */
export async function listOwners(_actor: Actor): Promise<(Person & { open: number })[]> {
  return askList<Person & { open: number }>(Prisma.sql`
    SELECT m."id"::text AS "id", m."name", coalesce(o."open", 0) AS "open"
    FROM "Member" m LEFT JOIN (
      SELECT t."value", sum(t."claims")::int AS "open" FROM "ClaimTally" t
      WHERE t."facet" = 'owner' AND t."stage" IN ('INBOX', 'CHECKING', 'IN_REVIEW', 'APPROVED')
      GROUP BY t."value"
    ) o ON o."value" = m."id"::text
    WHERE m."disabledAt" IS NULL ORDER BY m."name", m."id"`);
}
