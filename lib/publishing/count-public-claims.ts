import "server-only";
import { z } from "zod";
import { DenialStatus, PublicationKind, VerdictCode } from "@/lib/db/generated/enums";
import { readerDb } from "@/lib/db/reader";
import { claimCondition } from "./claim-filter";
import { publicState } from "./public-state";
import type { ClaimQuery, StateFilter } from "./search-params";

const CHOICES = 60;

const row = z.object({
  states: z.array(
    z.object({
      kind: z.enum(PublicationKind),
      verdict: z.enum(VerdictCode).nullable(),
      count: z.int(),
      again: z.int(),
    }),
  ),
  denials: z.array(z.object({ status: z.enum(DenialStatus), count: z.int() })),
  topics: z.array(z.object({ topic: z.string(), count: z.int() })),
  parties: z.array(z.object({ slug: z.string(), name: z.string(), count: z.int() })),
});

/** How many claims each choice of a filter would give, with the other filters as they are. Topics and parties: the most frequent. */
export type ClaimFacets = {
  states: Partial<Record<StateFilter, number>>;
  denials: Partial<Record<DenialStatus, number>>;
  topics: { topic: string; count: number }[];
  parties: { slug: string; name: string; count: number }[];
};

/** Counts the published claims behind every filter choice of a list. A party's name is that of its newest publication. */
export async function countPublicClaims(query: ClaimQuery): Promise<ClaimFacets> {
  const rows = await readerDb.$queryRaw<unknown[]>`
    SELECT
      (SELECT coalesce(json_agg(g), '[]') FROM (
        SELECT c."kind", c."verdict", count(*)::int AS count, count(c."reReviewSince")::int AS again
        FROM "PublicClaim" c WHERE ${claimCondition(query, "state")} GROUP BY 1, 2) g) AS "states",
      (SELECT coalesce(json_agg(g), '[]') FROM (
        SELECT c."denialStatus" AS status, count(*)::int AS count FROM "PublicClaim" c WHERE ${claimCondition(query, "denial")} GROUP BY 1) g) AS "denials",
      (SELECT coalesce(json_agg(g), '[]') FROM (
        SELECT t AS topic, count(*)::int AS count FROM "PublicClaim" c CROSS JOIN LATERAL unnest(c."topics") t
        WHERE ${claimCondition(query, "topic")} GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${CHOICES}) g) AS "topics",
      (SELECT coalesce(json_agg(json_build_object('slug', g.slug, 'name', coalesce(n.name, g.slug), 'count', g.count) ORDER BY g.count DESC, n.name), '[]') FROM (
        SELECT s AS slug, count(*)::int AS count FROM "PublicClaim" c CROSS JOIN LATERAL unnest(c."partySlugs") s
        WHERE ${claimCondition(query, "party")} GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${CHOICES}) g
        CROSS JOIN LATERAL (
          SELECT jsonb_path_query_first(o."content", '$.**.party ? (@.slug == $slug)', jsonb_build_object('slug', g.slug)) ->> 'name' AS name
          FROM (SELECT "content" FROM "PublicClaim" WHERE "partySlugs" @> ARRAY[g.slug] ORDER BY "publishedAt" DESC LIMIT 1) o) n) AS "parties"`;
  const { states, denials, ...rest } = row.parse(rows[0]);
  const byState: ClaimFacets["states"] = {};
  for (const { kind, verdict, count, again } of states) {
    const state = publicState(kind, verdict) as StateFilter;
    byState[state] = (byState[state] ?? 0) + count;
    byState.RE_REVIEW = (byState.RE_REVIEW ?? 0) + again;
  }
  return { ...rest, states: byState, denials: Object.fromEntries(denials.map(({ status, count }) => [status, count])) };
}
