import "server-only";
import { db } from "@/lib/db/client";
import type { Actor } from "@/lib/shared/actor";
import { literalPattern } from "@/lib/shared/literal-pattern";
import type { SourceChoice } from "./types";

const LIMIT = 10;

/**
 * Up to ten sources for what is typed: the very link first, then titles that begin with it, then titles, links and publishers that contain
 * it. Case and diacritics do not matter. For an empty text the sources that were recorded last.
 */
export async function findSources(_actor: Actor, query: string): Promise<SourceChoice[]> {
  const typed = query.normalize("NFC").replace(/\s+/g, " ").trim();
  if (typed === "")
    return db.source.findMany({
      where: { withdrawnAt: null },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: LIMIT,
      select: { id: true, title: true, url: true, publisher: true, kind: true },
    });
  const pattern = literalPattern(typed);
  return db.$queryRaw<SourceChoice[]>`
    WITH q AS (SELECT fold(${pattern}) AS pattern)
    SELECT s."id", s."title", s."url", coalesce(p."name", s."publisher") AS "publisher", s."kind"::text AS "kind"
    FROM "Source" s LEFT JOIN "Party" p ON p."id" = s."publisherId", q
    WHERE s."withdrawnAt" IS NULL
      AND (s."url" = ${typed} OR fold(concat_ws(' ', s."title", s."url", s."publisher", p."name")) LIKE '%' || q.pattern || '%')
    ORDER BY s."url" IS NOT DISTINCT FROM ${typed} DESC, fold(s."title") LIKE q.pattern || '%' DESC, s."createdAt" DESC, s."id" DESC
    LIMIT ${LIMIT}`;
}
