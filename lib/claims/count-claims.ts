import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import { askList } from "@/lib/db/list-pool";
import type { Actor } from "@/lib/shared/actor";
import { tallyOf, tallySql } from "./claim-tally";
import { type Asked, claimWhere } from "./claim-where";
import { matchesCounted } from "./page-sql";
import type { Total } from "./types";

/** How many claims match each of these, in their order, asked in one statement: up to as many as a list counts, or `exactly`. */
export async function countClaims(
  actor: Actor,
  queries: readonly Asked[],
  { now = new Date(), exactly = false }: { now?: Date; exactly?: boolean } = {},
): Promise<Total[]> {
  if (queries.length === 0) return [];
  const asked = queries.map((query) => {
    const tally = tallyOf(actor, query);
    if (tally !== null) return { most: Number.POSITIVE_INFINITY, sql: tallySql(tally) };
    const most = exactly ? Number.POSITIVE_INFINITY : matchesCounted(query);
    const limit = exactly ? Prisma.empty : Prisma.sql`LIMIT ${most + 1}`;
    const where = claimWhere(actor, query, now);
    return { most, sql: Prisma.sql`(SELECT count(*)::int FROM (SELECT FROM "DeskClaim" d WHERE ${where} ${limit}) x)` };
  });
  const [row] = await askList<{ counts: number[] }>(
    Prisma.sql`SELECT ARRAY[${Prisma.join(asked.map(({ sql }) => sql))}] AS "counts"`,
  );
  return asked.map(({ most }, index) => {
    const count = row?.counts[index] ?? 0;
    return { count: Math.min(count, most), exact: count <= most };
  });
}
