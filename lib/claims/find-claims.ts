import "server-only";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import type { Actor } from "@/lib/shared/actor";
import { claimRows } from "./claim-row";
import { claimOrder, claimWhere } from "./claim-where";
import type { ClaimQuery } from "./search-params";
import type { ClaimRow } from "./types";

/** A page of claims. `page` is the one shown: past the end, the last. `all` counts the claims of the desk without any filter. */
export type ClaimPage = { rows: ClaimRow[]; total: number; all: number; page: number; pages: number };

const FROM = Prisma.sql`"Claim" c LEFT JOIN "Party" p ON p."id" = c."attributorId" LEFT JOIN "Member" m ON m."id" = c."ownerId"`;

/** Claims that match the filters, sorted, one page of them. */
export async function findClaims(actor: Actor, query: ClaimQuery): Promise<ClaimPage> {
  const where = claimWhere(actor, query);
  const [count] = await db.$queryRaw<{ total: number; all: number }[]>`
    SELECT (SELECT count(*)::int FROM ${FROM} WHERE ${where}) AS "total", (SELECT count(*)::int FROM "Claim") AS "all"`;
  const total = count?.total ?? 0;
  const pages = Math.max(1, Math.ceil(total / query.perPage));
  const page = Math.min(Math.max(1, query.page), pages);
  const found = await db.$queryRaw<{ id: string }[]>`
    SELECT c."id"::text AS "id" FROM ${FROM} WHERE ${where}
    ORDER BY ${claimOrder(query.sort)} LIMIT ${query.perPage} OFFSET ${(page - 1) * query.perPage}`;
  return { rows: await claimRows(found.map((row) => row.id)), total, all: count?.all ?? 0, page, pages };
}
