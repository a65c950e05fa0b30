import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import { askList } from "@/lib/db/list-pool";
import type { Actor } from "@/lib/shared/actor";
import { tallyOf, tallySql } from "./claim-tally";
import { type Asked, claimWhere } from "./claim-where";
import { matchesCounted } from "./page-sql";
import type { Total } from "./types";

/** How many claims match each of these, in their order, asked in one statement. */
export async function countClaims(actor: Actor, queries: readonly Asked[], now = new Date()): Promise<Total[]> {
  if (queries.length === 0) return [];
  const asked = queries.map((query) => {
    const tally = tallyOf(actor, query);
    const most = matchesCounted(query);
    return tally === null
      ? {
          most,
          sql: Prisma.sql`(SELECT count(*)::int FROM (SELECT FROM "DeskClaim" d WHERE ${claimWhere(actor, query, now)} LIMIT ${most + 1}) x)`,
        }
      : { most: Number.POSITIVE_INFINITY, sql: tallySql(tally) };
  });
  const [row] = await askList<{ counts: number[] }>(
    Prisma.sql`SELECT ARRAY[${Prisma.join(asked.map(({ sql }) => sql))}] AS "counts"`,
  );
  return asked.map(({ most }, index) => {
    const count = row?.counts[index] ?? 0;
    return { count: Math.min(count, most), exact: count <= most };
  });
}
