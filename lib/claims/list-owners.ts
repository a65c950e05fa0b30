import "server-only";
import { db } from "@/lib/db/client";
import type { Actor } from "@/lib/shared/actor";
import type { Person } from "./types";

/** The members who can own a claim, by name, with the number of open claims each has. */
export async function listOwners(_actor: Actor): Promise<(Person & { open: number })[]> {
  // One count over the index on owner and stage; a count per member would read it once for each of them.
  return db.$queryRaw<(Person & { open: number })[]>`
    SELECT m."id"::text AS "id", m."name", coalesce(o."open", 0) AS "open"
    FROM "Member" m LEFT JOIN (
      SELECT "ownerId", count(*)::int AS "open" FROM "Claim"
      WHERE "ownerId" IS NOT NULL AND "stage" IN ('INBOX', 'CHECKING', 'IN_REVIEW', 'APPROVED')
      GROUP BY "ownerId"
    ) o ON o."ownerId" = m."id"
    WHERE m."disabledAt" IS NULL ORDER BY m."name"`;
}
