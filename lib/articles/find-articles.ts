import "server-only";
import { db } from "@/lib/db/client";
import type { Stage } from "@/lib/db/generated/enums";
import type { Actor } from "@/lib/shared/actor";
import { literalPattern } from "@/lib/shared/literal-pattern";
import type { ArticleRow } from "./types";

export const ARTICLES_PER_PAGE = 25;

export type ArticlePage = { rows: ArticleRow[]; total: number; page: number; pages: number };

type Listed = { id: string; versions: number; importedAt: Date };

/**
 * One page of the articles whose title, outlet, byline or address contains what is typed (all for an empty text); case and
 * diacritics do not matter. Latest text first. A page past the end gives the last one.
 */
export async function findArticles(_actor: Actor, { q, page }: { q: string; page: number }): Promise<ArticlePage> {
  const pattern = `%${literalPattern(q.normalize("NFC").replace(/\s+/g, " ").trim().slice(0, 200))}%`;
  const [{ count: total } = { count: 0 }] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS "count" FROM "Article" a LEFT JOIN "Party" p ON p."id" = a."outletId"
    WHERE a."withdrawnAt" IS NULL AND fold(concat_ws(' ', a."title", p."name", a."byline", a."url")) LIKE fold(${pattern})`;
  const pages = Math.max(1, Math.ceil(total / ARTICLES_PER_PAGE));
  const shown = Math.min(Math.max(1, page), pages);
  const listed = await db.$queryRaw<Listed[]>`
    SELECT a."id", v."number" AS "versions", v."createdAt" AS "importedAt"
    FROM "Article" a LEFT JOIN "Party" p ON p."id" = a."outletId"
    JOIN LATERAL (SELECT "number", "createdAt" FROM "ArticleVersion" WHERE "articleId" = a."id" ORDER BY "number" DESC LIMIT 1) v ON true
    WHERE a."withdrawnAt" IS NULL AND fold(concat_ws(' ', a."title", p."name", a."byline", a."url")) LIKE fold(${pattern})
    ORDER BY v."createdAt" DESC, a."id" DESC LIMIT ${ARTICLES_PER_PAGE} OFFSET ${(shown - 1) * ARTICLES_PER_PAGE}`;
  return { rows: await readRows(listed), total, page: shown, pages };
}

async function readRows(listed: readonly Listed[]): Promise<ArticleRow[]> {
  const ids = listed.map((row) => row.id);
  const articles = await db.article.findMany({
    where: { id: { in: ids } },
    select: {
      id: true,
      title: true,
      outlet: { select: { name: true } },
      byline: true,
      publishedOn: true,
      language: true,
    },
  });
  const byId = new Map(articles.map((article) => [article.id, article]));
  const stages = await countStages(ids);
  return listed.flatMap(({ id, versions, importedAt }) => {
    const article = byId.get(id);
    if (article === undefined) return [];
    const publishedOn = article.publishedOn?.toISOString().slice(0, 10) ?? null;
    return {
      ...article,
      outlet: article.outlet?.name ?? null,
      publishedOn,
      versions,
      importedAt,
      stages: stages.get(id) ?? {},
    };
  });
}

/** How many claims have a passage in the latest text of each article, by stage. */
async function countStages(ids: readonly string[]): Promise<Map<string, Partial<Record<Stage, number>>>> {
  const counts = await db.$queryRaw<{ articleId: string; stage: Stage; count: number }[]>`
    SELECT g."articleId", c."stage"::text AS "stage", count(DISTINCT c."id")::int AS "count"
    FROM "Passage" g JOIN "Claim" c ON c."id" = g."claimId"
    WHERE g."withdrawnAt" IS NULL AND g."articleVersionId" IN (
      SELECT DISTINCT ON (v."articleId") v."id" FROM "ArticleVersion" v
      WHERE v."articleId" = ANY(${ids}::uuid[]) ORDER BY v."articleId", v."number" DESC)
    GROUP BY g."articleId", c."stage"`;
  const byArticle = new Map<string, Partial<Record<Stage, number>>>();
  for (const { articleId, stage, count } of counts)
    byArticle.set(articleId, { ...byArticle.get(articleId), [stage]: count });
  return byArticle;
}
