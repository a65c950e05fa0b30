import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import { literalPattern } from "@/lib/shared/literal-pattern";
import type { ClaimQuery, StateFilter } from "./search-params";

type Sql = ReturnType<typeof Prisma.sql>;
type Filter = "state" | "denial" | "party" | "topic";

const MAX_WORDS = 12;

function stateCondition(states: readonly StateFilter[]): Sql {
  const verdicts = states.filter((state) => state !== "RE_REVIEW" && state !== "CHECKING" && state !== "WITHDRAWN");
  const any: Sql[] = [];
  if (verdicts.length > 0) any.push(Prisma.sql`(c."verdict"::text = ANY (${verdicts}) AND c."kind" = 'VERDICT')`);
  if (states.includes("RE_REVIEW")) any.push(Prisma.sql`c."reReviewSince" IS NOT NULL`);
  if (states.includes("CHECKING")) any.push(Prisma.sql`c."kind" = 'ANNOUNCEMENT'`);
  if (states.includes("WITHDRAWN")) any.push(Prisma.sql`c."kind" = 'WITHDRAWAL'`);
  return Prisma.sql`(${Prisma.join(any, " OR ")})`;
}

/** The words that are searched for, as they were typed; at most a dozen. */
export function searchWords(q: string): string[] {
  return q.normalize("NFC").trim().slice(0, 200).split(/\s+/u).filter(Boolean).slice(0, MAX_WORDS);
}

/**
 * The WHERE condition on "PublicClaim" (as `c`) of a list. Every word has to be found, without regard to case and diacritics. `without`
 * leaves one filter out: its facet counts what choosing another value of it would give.
 */
export function claimCondition(query: ClaimQuery, without?: Filter): Sql {
  const all = searchWords(query.q).map(
    (word) => Prisma.sql`c."search" LIKE '%' || fold(${literalPattern(word)}) || '%'`,
  );
  if (query.state.length > 0 && without !== "state") all.push(stateCondition(query.state));
  if (query.denial.length > 0 && without !== "denial")
    all.push(Prisma.sql`c."denialStatus"::text = ANY (${query.denial})`);
  if (query.party !== "" && without !== "party") all.push(Prisma.sql`c."partySlugs" @> ARRAY[${query.party}]`);
  if (query.topic !== "" && without !== "topic") all.push(Prisma.sql`c."topics" @> ARRAY[${query.topic}]`);
  return all.length === 0 ? Prisma.sql`true` : Prisma.join(all, " AND ");
}
