import "server-only";
import { z } from "zod";
import { Prisma } from "@/lib/db/generated/client";
import { readerDb } from "@/lib/db/reader";
import { CLAIM_COLUMNS } from "./claim-columns";
import { claimCondition, searchWords } from "./claim-filter";
import { claimRow } from "./rows";
import type { ClaimQuery } from "./search-params";
import type { ClaimLine } from "./types";

const PAGE_SIZE = 20;
const MAX_PAGE = 500;
const NEAREST = 5;

const pageRow = z.object({ total: z.int(), lines: z.array(claimRow) });

/** One page of a list of published claims. `page` is the page that was asked for, no further than the last. */
export type ClaimPage = { lines: ClaimLine[]; total: number; page: number; pages: number };

function order(query: ClaimQuery) {
  if (query.sort === "first") return Prisma.sql`c."firstPublishedAt" DESC, c."claimId" DESC`;
  if (query.sort === "match" && query.q.trim() !== "") {
    return Prisma.sql`word_similarity(fold(${query.q}), fold(c."statement")) DESC, c."changedAt" DESC, c."claimId" DESC`;
  }
  return Prisma.sql`c."changedAt" DESC, c."claimId" DESC`;
}

async function readPage(query: ClaimQuery, page: number) {
  const where = claimCondition(query);
  const rows = await readerDb.$queryRaw<unknown[]>`
    SELECT (SELECT count(*)::int FROM "PublicClaim" c WHERE ${where}) AS "total",
      (SELECT coalesce(json_agg(r), '[]') FROM (
        SELECT ${CLAIM_COLUMNS} FROM "PublicClaim" c WHERE ${where} ORDER BY ${order(query)} LIMIT ${PAGE_SIZE} OFFSET ${(page - 1) * PAGE_SIZE}) r) AS "lines"`;
  return pageRow.parse(rows[0]);
}

/** A page of twenty published claims that match the query. */
export async function findPublicClaims(query: ClaimQuery): Promise<ClaimPage> {
  const wanted = Math.min(Math.max(query.page, 1), MAX_PAGE);
  const found = await readPage(query, wanted);
  const pages = Math.max(1, Math.min(Math.ceil(found.total / PAGE_SIZE), MAX_PAGE));
  if (wanted <= pages) return { ...found, page: wanted, pages };
  const last = await readPage(query, pages);
  return { ...last, page: pages, pages };
}

/** Published claims whose text comes nearest to what was typed, for a search that found nothing. */
export async function findNearestClaims(q: string): Promise<ClaimLine[]> {
  const typed = searchWords(q).join(" ");
  if (typed === "") return [];
  const rows = await readerDb.$queryRaw<unknown[]>`
    SELECT ${CLAIM_COLUMNS} FROM "PublicClaim" c WHERE fold(${typed}) <% c."search"
    ORDER BY word_similarity(fold(${typed}), c."search") DESC, c."changedAt" DESC LIMIT ${NEAREST}`;
  return rows.map((row) => claimRow.parse(row));
}
