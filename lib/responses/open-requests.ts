import "server-only";
import { type Db, db, type Tx } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";

/** A question to a party that nothing came back on. Days are YYYY-MM-DD. */
export type OpenRequest = {
  id: string;
  claimId: string;
  partyId: string;
  askedById: string;
  deadline: string;
};

/**
 * Questions "r" without an answer, by their ledgers "q": what stands after FROM. None are those at a duplicate, or to a party that the claim does not
 * concern any more: of those there are few, so they are read once and not looked up for every question.
 */
export function unansweredSql(due: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`FROM "OpenQuestion" q JOIN "Response" r ON r."id" = q."responseId"
    WHERE ${due}
      AND q."claimId" NOT IN (SELECT d."claimId" FROM "DeskClaim" d WHERE d."stage" = 'DUPLICATE')
      AND (r."claimId", r."partyId") NOT IN (SELECT p."claimId", p."partyId" FROM "ConcernedParty" p WHERE p."withdrawnAt" IS NOT NULL)`;
}

/** Whose deadline is before a day, YYYY-MM-DD. */
export const dueBefore = (day: string): Prisma.Sql => Prisma.sql`q."deadline" < ${day}::date`;

/** Questions without an answer whose deadline is on, or before, a day. What a member asked who is disabled is nobody's to close. */
export function openRequests(
  client: Db | Tx,
  { day, before = false, id }: { day: string; before?: boolean; id?: string },
): Promise<OpenRequest[]> {
  const due = before ? dueBefore(day) : Prisma.sql`q."deadline" = ${day}::date`;
  const one = id === undefined ? Prisma.empty : Prisma.sql`AND r."id" = ${id}::uuid`;
  return client.$queryRaw<OpenRequest[]>`
    SELECT r."id"::text AS "id", r."claimId"::text AS "claimId", r."partyId"::text AS "partyId", r."recordedById"::text AS "askedById",
      r."deadline"::text AS "deadline"
    ${unansweredSql(due)} ${one}
      AND EXISTS (SELECT FROM "Member" m WHERE m."id" = r."recordedById" AND m."disabledAt" IS NULL)
    ORDER BY r."deadline", r."id"`;
}

/** Whether the question is still open, in a transaction that holds the lock of its claim. */
export async function isStillOpen(tx: Tx, id: string, due: { day: string; before?: boolean }): Promise<boolean> {
  return (await openRequests(tx, { ...due, id })).length > 0;
}

/** The open questions of the whole desk. */
export const listOpenRequests = (due: { day: string; before?: boolean }) => openRequests(db, due);
