import "server-only";
import { db } from "@/lib/db/client";
import { knownNames } from "@/lib/proposals/known-names";
import { matchSource, type NearParty, newPartyOf, type SourceArticle } from "./source-match";
import type { SourceMatch } from "./types";

/** From here on one of two names is probably a slip of the other, as when a party is recorded (near-parties.ts). */
const NEAR = 0.7;

/** Whom each of these sources stands for, by the source as printed. One question for all of them. */
export async function matchSources(
  printed: readonly string[],
  article: SourceArticle,
): Promise<Map<string, SourceMatch>> {
  const sources = [...new Set(printed)];
  const named = new Map(sources.map((source) => [source, namesOf(source, article)]));
  const found = await findNear([...new Set([...named.values()].flat())]);
  return new Map(
    sources.map((source) => {
      const names = named.get(source) ?? [];
      return [
        source,
        matchSource(
          source,
          article,
          names.map((name) => found.get(name) ?? []),
        ),
      ];
    }),
  );
}

/** An unnamed source is known again by the name under which this article's was recorded, and by no other. */
function namesOf(source: string, article: SourceArticle): string[] {
  const { name, kind } = newPartyOf(source, article);
  return kind === "UNNAMED" ? [name] : knownNames(source);
}

async function findNear(names: readonly string[]): Promise<Map<string, NearParty[]>> {
  if (names.length === 0) return new Map();
  const rows = await db.$queryRaw<(NearParty & { asked: string })[]>`
    SELECT q."asked", n."id", n."name", n."same"
    FROM unnest(${names}::text[]) AS q("asked")
    CROSS JOIN LATERAL (
      SELECT p."id", p."name", h."same" FROM (
        SELECT "id", fold("name") = fold(q."asked") AS "same", similarity(fold("name"), fold(q."asked")) AS "likeness"
        FROM "Party" WHERE fold("name") % fold(q."asked")
        UNION ALL
        SELECT "partyId", fold("name") = fold(q."asked"), similarity(fold("name"), fold(q."asked"))
        FROM "PartyAlias" WHERE "withdrawnAt" IS NULL AND fold("name") % fold(q."asked")
      ) h JOIN "Party" p ON p."id" = h."id"
      WHERE p."withdrawnAt" IS NULL AND h."likeness" >= ${NEAR}
      ORDER BY h."same" DESC, h."likeness" DESC, p."createdAt" LIMIT 3
    ) n`;
  const found = new Map<string, NearParty[]>();
  for (const { asked, ...party } of rows) found.set(asked, [...(found.get(asked) ?? []), party]);
  return found;
}
