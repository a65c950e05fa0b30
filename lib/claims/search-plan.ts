import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import { askList } from "@/lib/db/list-pool";
import type { Actor } from "@/lib/shared/actor";
import { tallyOf, tallySql } from "./claim-tally";
import { type Asked, claimNumber, type Words } from "./claim-where";
import { ALL_CLAIMS, matchesCounted } from "./page-sql";

/**
 * How a search is best answered. `words` is the text as a query of the index, null when no words were typed. `budget` says that the claims
 * that match are so many that following the list's order finds enough of them sooner than the index of words: within so many rows.
 */
export type SearchPlan = { words: Words; budget: number | null };

/** One row of the list's order costs about as much as this many matches in the index. */
const ROW_COST = 2;

/** Asks PostgreSQL what the words mean here and how many claims they should find. */
export async function planSearch(actor: Actor, asked: Asked): Promise<SearchPlan> {
  if (asked.q === "" || claimNumber(asked.q) !== null) return { words: null, budget: null };
  const others = tallyOf(actor, { q: "", filter: asked.filter });
  const [found] = await askList<{
    words: string | null;
    matches: number | null;
    others: number;
    all: number;
  }>(Prisma.sql`
    SELECT s.query::text AS "words", s.matches, ${others === null ? Prisma.sql`0` : tallySql(others)} AS "others",
      ${ALL_CLAIMS} AS "all"
    FROM claim_search_plan(${asked.q.replaceAll("\0", "")}) s`);
  const { words = null, matches, others: left = 0, all = 0 } = found ?? {};
  if (words === null || !matches || left === 0) return { words, budget: null };
  const rows = matchesCounted(asked) / ((matches / all) * (left / all));
  return { words, budget: rows * ROW_COST < matches ? Math.ceil(4 * rows) : null };
}
