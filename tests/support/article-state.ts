import { db } from "@/lib/db/client";

/** Every row of an article and its passages, and how many events there are, as text: equal before and after means that nothing changed. */
export async function articleState(id: string): Promise<string> {
  const rows = await db.$queryRaw<{ state: string }[]>`
    SELECT jsonb_build_object(
      'article', (SELECT to_jsonb(a) FROM "Article" a WHERE a."id" = ${id}::uuid),
      'versions', (SELECT jsonb_agg(v."textSha256" ORDER BY v."number") FROM "ArticleVersion" v WHERE v."articleId" = ${id}::uuid),
      'passages', (SELECT jsonb_agg(to_jsonb(g) ORDER BY g."id") FROM "Passage" g WHERE g."articleId" = ${id}::uuid),
      'claims', (SELECT count(*) FROM "Claim"), 'parties', (SELECT count(*) FROM "Party"), 'events', (SELECT count(*) FROM "Event")
    )::text AS "state"`;
  return rows[0]?.state ?? "";
}
