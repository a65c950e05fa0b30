import "server-only";
import { z } from "zod";
import { readerDb } from "@/lib/db/reader";

const LIMIT = 15_000; // of each kind: together below the 50,000 that one sitemap may name

const address = z.object({ slug: z.string(), changedAt: z.iso.datetime({ offset: true }) });
const row = z.object({ claims: z.array(address), articles: z.array(address), parties: z.array(address) });

export type PublicAddresses = z.infer<typeof row>;

/** The slugs of all published claims, and of the articles and parties that they name, with their last change; the last changed first. */
export async function listPublicAddresses(): Promise<PublicAddresses> {
  const rows = await readerDb.$queryRaw<unknown[]>`
    SELECT
      (SELECT coalesce(json_agg(r), '[]') FROM (SELECT c."slug", c."changedAt" FROM "PublicClaim" c ORDER BY c."changedAt" DESC LIMIT ${LIMIT}) r) AS "claims",
      (SELECT coalesce(json_agg(r), '[]') FROM (SELECT s AS slug, max(c."changedAt") AS "changedAt" FROM "PublicClaim" c CROSS JOIN LATERAL unnest(c."articleSlugs") s
        GROUP BY 1 ORDER BY 2 DESC LIMIT ${LIMIT}) r) AS "articles",
      (SELECT coalesce(json_agg(r), '[]') FROM (SELECT s AS slug, max(c."changedAt") AS "changedAt" FROM "PublicClaim" c CROSS JOIN LATERAL unnest(c."partySlugs") s
        WHERE c."kind" <> 'WITHDRAWAL' GROUP BY 1 ORDER BY 2 DESC LIMIT ${LIMIT}) r) AS "parties"`;
  return row.parse(rows[0]);
}
