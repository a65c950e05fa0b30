import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import { askList } from "@/lib/db/list-pool";
import type { Actor } from "@/lib/shared/actor";
import { type TallyPart, tallyOf } from "./claim-tally";
import { type Asked, claimWhere } from "./claim-where";
import { FACETS, type FacetId } from "./columns";
import { writeFilter } from "./filter-text";
import { withoutField } from "./filters";
import { matchesCounted, someSql } from "./page-sql";
import { planSearch } from "./search-plan";
import type { FacetCount } from "./types";

/** Owners, attributors and topics are many: the ones with most claims are named. */
const VALUES_SHOWN = 12;

/** Whose rows of the tallies know the values; every one knows state, denial and stage. */
const TALLIES: Partial<Record<FacetId, TallyPart["facet"]>> = {
  priority: "plan",
  risk: "plan",
  owner: "owner",
  attributor: "attributor",
  topics: "topic",
};

/** The values of a claim under each facet, over "ClaimTally" t or over gathered rows t. */
const TALLIED: Record<FacetId, Prisma.Sql> = {
  state: Prisma.sql`t."state"::text`,
  denial: Prisma.sql`t."denialStatus"::text`,
  stage: Prisma.sql`t."stage"::text`,
  priority: Prisma.sql`split_part(t."value", '/', 2)`,
  risk: Prisma.sql`split_part(t."value", '/', 1)`,
  owner: Prisma.sql`t."value"`,
  attributor: Prisma.sql`t."value"`,
  topics: Prisma.sql`t."value"`,
};
const GATHERED: Record<FacetId, Prisma.Sql> = {
  ...TALLIED,
  priority: Prisma.sql`t."priority"::text`,
  risk: Prisma.sql`t."risk"::text`,
  owner: Prisma.sql`coalesce(t."ownerId"::text, '')`,
  attributor: Prisma.sql`coalesce(t."attributorId"::text, '')`,
  topics: Prisma.sql`unnest(t."topics")`,
};

type Counted = { facet: FacetId; value: string; label: string | null; count: number; found: number | null };

/**
 * How many claims have each value of each facet, under the search and all filters but the facet's own. From the tallies where they know it;
 * else from the claims that match, of which so many are counted as for the list: then a count says "at least".
 */
export async function listFacets(actor: Actor, asked: Asked, now = new Date()): Promise<Record<FacetId, FacetCount[]>> {
  const most = matchesCounted(asked);
  const tallied: Prisma.Sql[] = [];
  const gathered = new Map<string, { others: Asked; facets: FacetId[] }>();
  for (const facet of FACETS) {
    const others = { q: asked.q, filter: withoutField(asked.filter, facet) };
    const tally = tallyOf(actor, others, TALLIES[facet]);
    if (tally !== null) tallied.push(tallySql(facet, tally.where));
    else {
      const key = writeFilter(others.filter);
      gathered.set(key, { others, facets: [...(gathered.get(key)?.facets ?? []), facet] });
    }
  }
  const statements = await Promise.all(
    [...gathered.values()].map(async ({ others, facets }) => {
      const { words, budget } = await planSearch(actor, others);
      const where = claimWhere(actor, others, now, { words, along: budget !== null });
      return gatheredSql(someSql(where, most, budget), facets);
    }),
  );
  if (tallied.length > 0) statements.unshift(named(Prisma.join(tallied, " UNION ALL ")));
  const rows = (await Promise.all(statements.map((sql) => askList<Counted>(sql)))).flat();
  const facets = Object.fromEntries(FACETS.map((facet) => [facet, [] as FacetCount[]])) as Record<
    FacetId,
    FacetCount[]
  >;
  for (const { facet, value, label, count, found } of rows)
    facets[facet].push({ value, ...(label === null ? {} : { label }), count, exact: found === null || found <= most });
  return facets;
}

function tallySql(facet: FacetId, where: Prisma.Sql): Prisma.Sql {
  const values = Prisma.sql`SELECT ${facet}::text AS facet, ${TALLIED[facet]} AS value, sum(t."claims")::int AS count, NULL::int AS found FROM "ClaimTally" t WHERE ${where}
    GROUP BY 2 HAVING sum(t."claims") > 0 ORDER BY 3 DESC, 2 LIMIT ${VALUES_SHOWN}`;
  // Claims that look again at a verdict count as that verdict, and once more by themselves.
  const again = Prisma.sql`SELECT ${facet}::text, 'RE_REVIEW', sum(t."claims")::int, NULL::int FROM "ClaimTally" t WHERE ${where} AND t."reReview" HAVING sum(t."claims") > 0`;
  return facet === "state" ? Prisma.sql`(${values}) UNION ALL (${again})` : Prisma.sql`(${values})`;
}

function gatheredSql(some: Prisma.Sql, facets: readonly FacetId[]): Prisma.Sql {
  const parts = facets.map((facet) => {
    const values = Prisma.sql`SELECT ${facet}::text AS facet, v.value, count(*)::int AS count, (SELECT n.found FROM n) AS found
      FROM (SELECT ${GATHERED[facet]} AS value FROM t) v GROUP BY 2 ORDER BY 3 DESC, 2 LIMIT ${VALUES_SHOWN}`;
    const again = Prisma.sql`SELECT ${facet}::text, 'RE_REVIEW', count(*)::int, (SELECT n.found FROM n) FROM t WHERE t."reReview" HAVING count(*) > 0`;
    return facet === "state" ? Prisma.sql`(${values}) UNION ALL (${again})` : Prisma.sql`(${values})`;
  });
  return Prisma.sql`
    WITH t AS MATERIALIZED (SELECT d."state", d."reReview", d."denialStatus", d."stage", d."priority", d."risk", d."ownerId", d."attributorId", d."topics"
      FROM ${some}),
    n AS MATERIALIZED (SELECT count(*)::int AS found FROM t)
    ${named(Prisma.join(parts, " UNION ALL "))}`;
}

/** The counts with the names of members and parties. */
function named(counts: Prisma.Sql): Prisma.Sql {
  const idOf = (facet: FacetId) => Prisma.sql`CASE WHEN f.facet = ${facet} AND f.value <> '' THEN f.value::uuid END`;
  return Prisma.sql`SELECT f.facet, f.value, coalesce(m."name", p."name") AS label, f.count, f.found FROM (${counts}) f
    LEFT JOIN "Member" m ON m."id" = ${idOf("owner")} LEFT JOIN "Party" p ON p."id" = ${idOf("attributor")}`;
}
