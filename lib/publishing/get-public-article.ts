import "server-only";
import { z } from "zod";
import { readerDb } from "@/lib/db/reader";
import { fail, ok, type Result } from "@/lib/shared/result";
import { CLAIM_COLUMNS } from "./claim-columns";
import { articleContent } from "./content";
import { claimRow } from "./rows";
import type { ArticleContent, ClaimLine } from "./types";

const LIMIT = 200;

const row = z.object({
  article: articleContent,
  total: z.int(),
  claims: z.array(z.object({ line: claimRow, passages: z.array(z.string()) })),
});

/** An article as the newest publication that names it describes it, with its published claims and the words in it that carry them. */
export type PublicArticle = {
  article: ArticleContent;
  total: number;
  /** In the order of their codes, at most 200. */
  claims: { line: ClaimLine; passages: string[] }[];
};

/** An article in which a published claim was found, by its slug. NOT_FOUND while no publication names it. */
export async function getPublicArticle(slug: string): Promise<Result<PublicArticle>> {
  const rows = await readerDb.$queryRaw<unknown[]>`
    WITH hit AS (SELECT * FROM "PublicClaim" c WHERE c."articleSlugs" @> ARRAY[${slug}])
    SELECT
      (SELECT jsonb_path_query_first(h."content", '$.articles[*] ? (@.slug == $slug)', jsonb_build_object('slug', ${slug}::text))
        FROM hit h ORDER BY h."publishedAt" DESC LIMIT 1) AS "article",
      (SELECT count(*)::int FROM hit) AS "total",
      (SELECT json_agg(r) FROM (
        SELECT (SELECT to_json(l) FROM (SELECT ${CLAIM_COLUMNS}) l) AS line,
          ARRAY(SELECT DISTINCT x #>> '{}' FROM jsonb_path_query(c."content", '$.assertions[*].passage ? (@.article.slug == $slug).exact',
            jsonb_build_object('slug', ${slug}::text)) x) AS passages
        FROM hit c ORDER BY length(c."code"), c."code" LIMIT ${LIMIT}) r) AS "claims"
    WHERE EXISTS (SELECT 1 FROM hit)`;
  if (rows.length === 0) return fail("NOT_FOUND", "No published claim was found in an article at this address.");
  return ok(row.parse(rows[0]));
}
