import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import { askList } from "@/lib/db/list-pool";
import type { Actor } from "@/lib/shared/actor";
import { tallyOf, tallySql } from "./claim-tally";
import { claimWhere } from "./claim-where";
import type { ClaimQuery } from "./list-state";
import { type ListedRow, listedClaim } from "./listed-claim";
import { gatherSql, matchesCounted, walkSql } from "./page-sql";
import type { ListedClaim, Total } from "./types";

/** A page of claims. `page` is the one shown: past the end, the last. `all` counts the claims of the desk without any filter. */
export type ClaimPage = { rows: ListedClaim[]; total: Total; all: number; page: number; pages: number };

const ALL = Prisma.sql`(SELECT coalesce(sum(t."claims"), 0)::int FROM "ClaimTally" t WHERE t."facet" = 'plan')`;

/**
 * Claims that match, sorted, one page of them. Reads rows in proportion to what is shown or matches, never to what is there: few
 * matches are gathered and sorted; of many, the list's order is followed until the page is full, from whichever end is nearer.
 */
export async function findClaims(actor: Actor, query: ClaimQuery, now = new Date()): Promise<ClaimPage> {
  const tally = tallyOf(actor, query);
  return tally === null ? findUncounted(actor, query, now) : findCounted(actor, query, tallySql(tally), now);
}

/** A tally knows how many match. */
async function findCounted(actor: Actor, query: ClaimQuery, counted: Prisma.Sql, now: Date): Promise<ClaimPage> {
  const [counts] = await askList<{ total: number; all: number }>(
    Prisma.sql`SELECT ${counted} AS "total", ${ALL} AS "all"`,
  );
  const { total = 0, all = 0 } = counts ?? {};
  const { page, pages } = pageOf(query, total);
  const where = claimWhere(actor, query, now);
  // Following the order reads about a page divided by the share of the claims that match; gathering reads all that match.
  const gathers = total * total < query.perPage * all;
  const offset = (page - 1) * query.perPage;
  const sql = gathers
    ? gatherSql({ where, sort: query.sort, perPage: query.perPage, page, most: total + 1 })
    : walkSql({ where, sort: query.sort, limit: Math.min(query.perPage, total - offset), offset, total });
  const rows = total === 0 ? [] : await askList<ListedRow>(sql);
  return { rows: listed(rows), total: { count: total, exact: true }, all, page, pages };
}

/** No tally knows: so many are gathered as are counted at most, and only when there are more is the order followed. */
async function findUncounted(actor: Actor, query: ClaimQuery, now: Date): Promise<ClaimPage> {
  const most = matchesCounted(query);
  const gathered = gatherSql({
    where: claimWhere(actor, query, now),
    sort: query.sort,
    perPage: query.perPage,
    page: query.page,
    most,
  });
  const found = await askList<Partial<ListedRow> & { found: number; all: number }>(gathered);
  const { found: count = 0, all = 0 } = found[0] ?? {};
  const { page, pages } = pageOf(query, Math.min(count, most));
  if (count <= most) return { rows: listed(found), total: { count, exact: true }, all, page, pages };
  const offset = (page - 1) * query.perPage;
  const where = claimWhere(actor, query, now, offset < 2 * query.perPage);
  const rows = await askList<ListedRow>(walkSql({ where, sort: query.sort, limit: query.perPage, offset }));
  return { rows: listed(rows), total: { count: most, exact: false }, all, page, pages };
}

function pageOf({ page, perPage }: ClaimQuery, total: number): { page: number; pages: number } {
  const pages = Math.max(1, Math.ceil(total / perPage));
  return { page: Math.min(Math.max(1, page), pages), pages };
}

const listed = (rows: Partial<ListedRow>[]) =>
  rows.filter((row): row is ListedRow => typeof row.id === "string").map(listedClaim);
