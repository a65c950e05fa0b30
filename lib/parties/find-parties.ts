import "server-only";
import { db } from "@/lib/db/client";
import type { Actor } from "@/lib/shared/actor";
import { literalPattern } from "@/lib/shared/literal-pattern";
import type { PartyChoice } from "./types";

const LIMIT = 10;

/**
 * Up to ten parties for what is typed, best first: the same name, then names that begin with it, then names with a word that begins with
 * it, then names that contain it, then names that are nearly it. Aliases count as names; case and diacritics do not matter. For an
 * empty text the parties that were recorded last.
 */
export async function findParties(_actor: Actor, query: string): Promise<PartyChoice[]> {
  const typed = query.normalize("NFC").replace(/\s+/g, " ").trim().slice(0, 200);
  if (typed === "") {
    const recent = await db.party.findMany({
      where: { withdrawnAt: null },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: LIMIT,
      select: { id: true, slug: true, name: true, kind: true },
    });
    return recent.map((party) => ({ ...party, alias: null }));
  }
  const pattern = literalPattern(typed);
  // Each branch can use its trigram index; the better of a party's matches counts.
  return db.$queryRaw<PartyChoice[]>`
    WITH q AS (SELECT fold(${typed}) AS text, fold(${pattern}) AS pattern),
    hit AS (
      SELECT p."id", p."name" AS matched, NULL::text AS alias FROM "Party" p, q
      WHERE fold(p."name") LIKE '%' || q.pattern || '%' OR q.text <% fold(p."name")
      UNION ALL
      SELECT a."partyId", a."name", a."name" FROM "PartyAlias" a, q
      WHERE a."withdrawnAt" IS NULL AND (fold(a."name") LIKE '%' || q.pattern || '%' OR q.text <% fold(a."name"))
    ),
    ranked AS (
      SELECT DISTINCT ON (h."id") h."id", h.alias, r.place, similarity(fold(h.matched), q.text) AS likeness
      FROM hit h, q, LATERAL (SELECT CASE
        WHEN fold(h.matched) = q.text THEN 0
        WHEN fold(h.matched) LIKE q.pattern || '%' THEN 1
        WHEN fold(h.matched) LIKE '% ' || q.pattern || '%' THEN 2
        WHEN fold(h.matched) LIKE '%' || q.pattern || '%' THEN 3
        ELSE 4 END AS place) r
      ORDER BY h."id", r.place, h.alias NULLS FIRST, likeness DESC
    )
    SELECT p."id", p."slug", p."name", p."kind"::text AS "kind", ranked.alias
    FROM ranked JOIN "Party" p ON p."id" = ranked."id"
    WHERE p."withdrawnAt" IS NULL
    ORDER BY ranked.place, ranked.likeness DESC, p."name", p."id" LIMIT ${LIMIT}`;
}
