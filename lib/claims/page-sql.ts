import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import { type OrderKey, orderKeys, orderSql } from "./claim-order";
import { conditionsOf } from "./filters";
import type { ClaimQuery, ClaimSort } from "./list-state";
import { LISTED_COLUMNS, LISTED_JOINS } from "./listed-claim";

const COUNTED = 10_000;
const COUNTED_BY_WORDS = 1_000;

/** So many matches are counted where no tally knows; beyond, the list says "more than". Words are dearer: their index knows no order. */
export function matchesCounted({ q, filter }: Pick<ClaimQuery, "q" | "filter">): number {
  return q !== "" || conditionsOf(filter).some(({ field }) => field === "claim") ? COUNTED_BY_WORDS : COUNTED;
}

/** Everything of the desk. */
export const ALL_CLAIMS = Prisma.sql`(SELECT coalesce(sum(t."claims"), 0)::int FROM "ClaimTally" t WHERE t."facet" = 'all')`;

type Gather = { where: Prisma.Sql; sort: readonly ClaimSort[]; perPage: number; page: number; most: number };

const named = (keys: readonly OrderKey[]) =>
  Prisma.join(keys.map(({ key }, index) => Prisma.sql`${key} AS ${Prisma.raw(`k${index}`)}`));

/**
 * Gathers matches, one more than `most` at most, and answers a page of them in order: the last page when `page` is past the end. Every
 * row carries `found`, the number gathered, and `all`; without matches there is one row with these alone. With `budget`, the list's order is
 * followed over so many rows, and what matches among them is gathered: then the first in that order.
 */
export function gatherSql({ where, sort, perPage, page, most, budget }: Gather & { budget?: number }): Prisma.Sql {
  const keys = orderKeys(sort);
  const order = orderSql(keys.map(({ desc }, index) => ({ key: Prisma.raw(`m.k${index}`), desc })));
  const from = budget
    ? Prisma.sql`(SELECT * FROM "DeskClaim" d ORDER BY ${orderSql(keys)} LIMIT ${budget}) d`
    : Prisma.sql`"DeskClaim" d`;
  return Prisma.sql`
    WITH m AS MATERIALIZED (SELECT d."number" AS picked, ${named(keys)} FROM ${from} WHERE ${where} LIMIT ${most + 1}),
    n AS MATERIALIZED (SELECT count(*)::int AS found FROM m),
    p AS (SELECT m.picked, row_number() OVER (ORDER BY ${order}) AS place FROM m ORDER BY ${order} LIMIT ${perPage}
      OFFSET (SELECT least(${page - 1}::bigint * ${perPage}, greatest(0, least(n.found, ${most}) - 1) / ${perPage} * ${perPage}) FROM n))
    SELECT n.found, ${ALL_CLAIMS} AS "all", r.*
    FROM n LEFT JOIN (SELECT place_of.place, ${LISTED_COLUMNS} FROM p AS place_of(picked, place) JOIN "DeskClaim" d ON d."number" = place_of.picked ${LISTED_JOINS}) r ON true
    ORDER BY r.place`;
}

type Walk = { where: Prisma.Sql; sort: readonly ClaimSort[]; limit: number; offset: number; total?: number };

/** Follows the order of the list to the rows of a page; from the end where that is nearer, for which `total` must be known. */
export function walkSql({ where, sort, limit, offset, total }: Walk): Prisma.Sql {
  const keys = orderKeys(sort);
  const backwards = total !== undefined && offset > total / 2;
  const skipped = backwards ? total - offset - limit : offset;
  // Only what stands in the index is asked for on the way.
  return Prisma.sql`
    WITH w AS (SELECT d."number" FROM "DeskClaim" d WHERE ${where} ORDER BY ${orderSql(keys, backwards)} LIMIT ${limit} OFFSET ${skipped}),
    x AS MATERIALIZED (SELECT w."number" AS picked, row_number() OVER () AS place FROM w)
    SELECT ${LISTED_COLUMNS} FROM x JOIN "DeskClaim" d ON d."number" = x.picked ${LISTED_JOINS}
    ORDER BY x.place ${backwards ? Prisma.sql`DESC` : Prisma.empty}`;
}

/** Up to one more than `most` claims that match, as a subquery's rows: by an index, or along the newest with a budget of rows. */
export function someSql(where: Prisma.Sql, most: number, budget: number | null): Prisma.Sql {
  const from = budget
    ? Prisma.sql`(SELECT * FROM "DeskClaim" d ORDER BY d."updatedAt" DESC, d."number" DESC LIMIT ${budget}) d`
    : Prisma.sql`"DeskClaim" d`;
  return Prisma.sql`${from} WHERE ${where} LIMIT ${most + 1}`;
}
