import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import { askList } from "@/lib/db/list-pool";
import type { Actor } from "@/lib/shared/actor";
import { LISTED_COLUMNS, LISTED_JOINS, type ListedRow, listedClaim } from "./listed-claim";
import type { ListedClaim } from "./types";

const FREE = Prisma.sql`d."stage" = 'INBOX' AND d."ownerId" IS NULL`;
/** The same expression as in the index "DeskClaim_triage". */
const PRESSING = Prisma.sql`(CASE d."priority" WHEN 'URGENT' THEN 0 WHEN 'HIGH' THEN 1 WHEN 'NORMAL' THEN 2 ELSE 3 END), d."createdAt", d."number"`;
const PUT_OFF = Prisma.sql`SELECT s."claimId" FROM "Snooze" s WHERE s."until" > now()`;

/** The inbox without owner, without what is put off: the most pressing first, then the oldest. */
export async function listTriage(_actor: Actor, limit: number): Promise<ListedClaim[]> {
  const rows = await askList<ListedRow>(Prisma.sql`
    WITH f AS MATERIALIZED (
      SELECT d."claimId" FROM "DeskClaim" d WHERE ${FREE} AND d."claimId" NOT IN (${PUT_OFF}) ORDER BY ${PRESSING} LIMIT ${limit}
    )
    SELECT ${LISTED_COLUMNS} FROM f JOIN "DeskClaim" d ON d."claimId" = f."claimId" ${LISTED_JOINS} ORDER BY ${PRESSING}`);
  return rows.map(listedClaim);
}

export type PutOff = ListedClaim & { until: Date; snoozeVersion: number };

/** At most so many of what is put off are listed. */
const PUT_OFF_SHOWN = 100;

/** What of it is put off, the next to come back first. */
export async function listPutOff(_actor: Actor): Promise<PutOff[]> {
  const rows = await askList<ListedRow & { until: Date; snoozeVersion: number }>(Prisma.sql`
    SELECT ${LISTED_COLUMNS}, s."until", s."version" AS "snoozeVersion"
    FROM "Snooze" s JOIN "DeskClaim" d ON d."claimId" = s."claimId" ${LISTED_JOINS}
    WHERE s."until" > now() AND ${FREE} ORDER BY s."until", d."number" LIMIT ${PUT_OFF_SHOWN}`);
  return rows.map(({ until, snoozeVersion, ...row }) => ({ ...listedClaim(row), until, snoozeVersion }));
}

/** How many claims the triage has, and how many are put off. The tallies know the inbox. */
export async function countTriage(_actor: Actor): Promise<{ triage: number; putOff: number }> {
  const [row] = await askList<{ free: number; off: number }>(Prisma.sql`
    SELECT (SELECT coalesce(sum(t."claims"), 0)::int FROM "ClaimTally" t WHERE t."facet" = 'owner' AND t."value" = '' AND t."stage" = 'INBOX') AS "free",
      (SELECT count(*)::int FROM "Snooze" s JOIN "DeskClaim" d ON d."claimId" = s."claimId" WHERE s."until" > now() AND ${FREE}) AS "off"`);
  const { free = 0, off = 0 } = row ?? {};
  return { triage: Math.max(0, free - off), putOff: off };
}
