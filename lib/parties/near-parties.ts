import "server-only";
import type { Tx } from "@/lib/db/client";
import type { PartyChoice } from "./types";

/**
 * Parties whose name or alias is the same as `name` but for case and diacritics, or so like it that one of the two is probably a slip:
 * at most three, likeliest first.
 */
export async function nearParties(tx: Tx, name: string): Promise<PartyChoice[]> {
  return tx.$queryRaw<PartyChoice[]>`
    SELECT p."id", p."slug", p."name", p."kind"::text AS "kind", near.alias
    FROM (
      SELECT DISTINCT ON (n."id") n."id", n.alias, similarity(fold(n.matched), fold(${name})) AS likeness
      FROM (
        SELECT "id", "name" AS matched, NULL::text AS alias FROM "Party" WHERE fold("name") % fold(${name})
        UNION ALL
        SELECT "partyId", "name", "name" FROM "PartyAlias" WHERE "withdrawnAt" IS NULL AND fold("name") % fold(${name})
      ) n
      ORDER BY n."id", likeness DESC, n.alias NULLS FIRST
    ) near
    JOIN "Party" p ON p."id" = near."id"
    WHERE p."withdrawnAt" IS NULL AND near.likeness >= 0.7
    ORDER BY near.likeness DESC, p."name" LIMIT 3`;
}
