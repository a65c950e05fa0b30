import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import { askList } from "@/lib/db/list-pool";
import type { Actor } from "@/lib/shared/actor";
import { tallyOf, tallySql } from "./claim-tally";
import { claimWhere } from "./claim-where";
import type { ClaimQuery } from "./list-state";
import { type ListedRow, listedClaim } from "./listed-claim";
import { ALL_CLAIMS, gatherSql, matchesCounted, walkSql } from "./page-sql";
import { planSearch } from "./search-plan";
import type { ListedClaim, Total } from "./types";

/** A page of claims. `page` is the one shown: past the end, the last. `all` counts the claims of the desk without any filter. */
export type ClaimPage = { rows: ListedClaim[]; total: Total; all: number; page: number; pages: number };

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
    Prisma.sql`SELECT ${counted} AS "total", ${ALL_CLAIMS} AS "all"`,
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
  const { words, budget } = await planSearch(actor, query);
  const gather = async (more: { along: boolean; budget?: number }) => {
    const where = claimWhere(actor, query, now, { words, along: more.along });
    const { sort, perPage } = query;
    const page = wanted(query.page);
    const rows = await askList<Gathered>(gatherSql({ where, sort, perPage, page, most, budget: more.budget }));
    return { rows, found: rows[0]?.found ?? 0, all: rows[0]?.all ?? 0 };
  };
  if (budget !== null) {
    const { rows, found, all } = await gather({ along: true, budget });
    if (found > most) return { rows: listed(rows), total: { count: most, exact: false }, all, ...pageOf(query, most) };
  }
  const { rows: gathered, found, all } = await gather({ along: false });
  const { page, pages } = pageOf(query, Math.min(found, most));
  if (found <= most) return { rows: listed(gathered), total: { count: found, exact: true }, all, page, pages };
  const where = claimWhere(actor, query, now, { words });
  const offset = (page - 1) * query.perPage;
  const rows = await askList<ListedRow>(walkSql({ where, sort: query.sort, limit: query.perPage, offset }));
  return { rows: listed(rows), total: { count: most, exact: false }, all, page, pages };
}

type Gathered = Partial<ListedRow> & { found: number; all: number; place: number | null };

function pageOf({ page, perPage }: ClaimQuery, total: number): { page: number; pages: number } {
  const pages = Math.max(1, Math.ceil(total / perPage));
  return { page: Math.min(wanted(page), pages), pages };
}

/** A page that can be counted with, whatever stands in the address. */
const wanted = (page: number) => Math.trunc(Math.min(Math.max(1, page || 1), 1_000_000_000));

/** Without what is of the list and not of the claim: it is another when another row comes. */
const listed = (rows: Partial<Gathered>[]) =>
  rows.flatMap(({ found: _found, all: _all, place: _place, ...row }) =>
    typeof row.id === "string" ? [listedClaim(row as ListedRow)] : [],
  );
