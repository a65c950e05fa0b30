import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import type { Span } from "./period";

/** Events "e" of these names within a span. The time is written as the index has it, which finds them by nothing else. */
function eventsSql(actions: readonly string[], { from, to }: Span): Prisma.Sql {
  const at = (date: Date) => Prisma.sql`${date.toISOString().slice(0, -1)}::timestamp`;
  return Prisma.sql`e."action" IN (${Prisma.join([...actions].map((action) => Prisma.raw(`'${action}'`)))})
    AND (e."at" AT TIME ZONE 'UTC') >= ${at(from)} AND (e."at" AT TIME ZONE 'UTC') < ${at(to)}`;
}

/** First verdicts "p" that were published in a span, by their events "e". */
export function publishedSql(span: Span): Prisma.Sql {
  return Prisma.sql`FROM "Event" e JOIN "Publication" p ON p."id" = e."subjectId"
    WHERE ${eventsSql(["claim.published"], span)} AND p."correctionKind" IS NULL`;
}

/** Later versions "p" of published claims, withdrawals among them, of a span. */
export function correctionsSql(span: Span): Prisma.Sql {
  return Prisma.sql`FROM "Event" e JOIN "Publication" p ON p."id" = e."subjectId"
    WHERE ${eventsSql(["claim.published", "claim.withdrawn"], span)} AND p."correctionKind" IS NOT NULL`;
}

const DENIES = Prisma.sql`('DENIED', 'PARTLY_DENIED')`;
const SAYS_EITHER = Prisma.sql`('DENIED', 'PARTLY_DENIED', 'CONFIRMED', 'DENIAL_WITHDRAWN')`;
const stands = (alias: string) =>
  Prisma.sql`NOT ${Prisma.raw(alias)}."retracts" AND NOT EXISTS (SELECT FROM "Response" x WHERE x."correctsId" = ${Prisma.raw(alias)}."id")`;

/**
 * Answers "r" recorded in a span that say the opposite of what the same party, as the ledger orders it, last said before: a denial after an
 * admission or the other way round. What was corrected or taken back since is none.
 */
export function turnsSql(span: Span): Prisma.Sql {
  return Prisma.sql`FROM "Event" e JOIN "Response" r ON r."id" = e."subjectId"
    JOIN "ConcernedParty" k ON k."claimId" = r."claimId" AND k."partyId" = r."partyId" AND k."withdrawnAt" IS NULL
    CROSS JOIN LATERAL (
      SELECT o."kind" FROM "Response" o
      WHERE o."claimId" = r."claimId" AND o."partyId" = r."partyId" AND o."kind" IN ${SAYS_EITHER} AND ${stands("o")}
        AND (o."saidFrom", o."recordedAt", o."id") < (r."saidFrom", r."recordedAt", r."id")
      ORDER BY o."saidFrom" DESC, o."recordedAt" DESC, o."id" DESC LIMIT 1) b
    WHERE ${eventsSql(["response.recorded", "response.corrected"], span)} AND r."kind" IN ${SAYS_EITHER} AND ${stands("r")}
      AND (b."kind" IN ${DENIES}) <> (r."kind" IN ${DENIES})`;
}

/** How an answer "r" turned. */
export const TURNED = Prisma.sql`CASE WHEN r."kind" IN ${DENIES} THEN 'CONFIRMED_THEN_DENIED' ELSE 'DENIED_THEN_CONFIRMED' END`;

/** Times in a stage that ended in a span: "s". */
export function stageSpansSql({ from, to }: Span): Prisma.Sql {
  return Prisma.sql`FROM "StageSpan" s WHERE s."until" >= ${from.toISOString()}::timestamptz AND s."until" < ${to.toISOString()}::timestamptz`;
}
