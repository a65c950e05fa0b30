import "server-only";
import type { Clock } from "@/lib/claims/clock";
import { LISTED_COLUMNS, LISTED_JOINS, type ListedRow, listedClaim } from "@/lib/claims/listed-claim";
import { readClocks } from "@/lib/claims/read-clocks";
import { Prisma } from "@/lib/db/generated/client";
import type { ReviewStatus, VerdictCode } from "@/lib/db/generated/enums";
import { askList } from "@/lib/db/list-pool";
import type { Actor } from "@/lib/shared/actor";
import { neededWords } from "./needed-words";
import { type QueuePeople, queuePeople } from "./queue-people";
import { QUEUE_FROM, queueOrder, queueWhere } from "./queue-sql";
import type { QueueParams } from "./search-params";
import type { QueueRow } from "./types";

const PER_PAGE = 25;

/** A page of the review queue. `page` is the one shown: past the end, the last. */
export type QueuePage = { rows: QueueRow[]; total: number; page: number; pages: number };

type Row = ListedRow & { reviewId: string; askedAt: Date; status: ReviewStatus; verdict: VerdictCode | null };

/** A page of a list of the review queue, in its order, with what each claim waits for. */
export async function listQueue(
  actor: Actor,
  { list, sort, page: wanted }: QueueParams,
  now = new Date(),
): Promise<QueuePage> {
  const where = queueWhere(actor, list);
  const [counted] = await askList<{ total: number }>(
    Prisma.sql`SELECT count(*)::int AS "total" FROM ${QUEUE_FROM} WHERE ${where}`,
  );
  const total = counted?.total ?? 0;
  const pages = Math.max(1, Math.ceil(total / PER_PAGE));
  const page = Math.min(Math.max(1, wanted), pages);
  const rows = await askList<Row>(Prisma.sql`
    WITH q AS MATERIALIZED (
      SELECT d."claimId", r."id", row_number() OVER (ORDER BY ${queueOrder(sort)}) AS place FROM ${QUEUE_FROM} WHERE ${where}
      ORDER BY ${queueOrder(sort)} LIMIT ${PER_PAGE} OFFSET ${(page - 1) * PER_PAGE})
    SELECT ${LISTED_COLUMNS}, q."id"::text AS "reviewId", r."requestedAt" AS "askedAt", r."status", r."verdict"
    FROM q JOIN "Review" r ON r."id" = q."id" JOIN "DeskClaim" d ON d."claimId" = q."claimId" ${LISTED_JOINS} ORDER BY q.place`);
  const [clocks, people] = await Promise.all([
    readClocks(
      rows.map(({ id }) => id),
      now,
    ),
    queuePeople(rows.map(({ reviewId }) => reviewId)),
  ]);
  return {
    rows: rows.map((row) => queueRow(actor, row, clocks.get(row.id), people.get(row.reviewId))),
    total,
    page,
    pages,
  };
}

const NO_CLOCK: Clock = { state: "NONE", words: "", left: null };
const NOBODY: QueuePeople = { wrote: [], decisions: [], approvedAs: [] };

function queueRow(actor: Actor, row: Row, clock = NO_CLOCK, { wrote, decisions, approvedAs } = NOBODY): QueueRow {
  const { reviewId: _, askedAt, status, verdict, ...listed } = row;
  const sentBack = status === "CHANGES_REQUESTED";
  const mine = decisions.find(({ member }) => member.id === actor.id);
  const approved = mine?.decision === "APPROVE" && mine.standing === "COUNTS";
  const notMine = wrote.some(({ id }) => id === actor.id) ? "WROTE" : approved ? "APPROVED" : null;
  return {
    ...listedClaim(listed),
    clock,
    askedAt,
    sentBack,
    verdict,
    wrote,
    decisions,
    needs: sentBack ? "" : neededWords(row.risk, approvedAs),
    notMine: sentBack ? null : notMine,
  };
}

/** How many claims each list of the queue has. */
export async function countQueue(actor: Actor): Promise<Record<QueueParams["list"], number>> {
  const count = (list: QueueParams["list"]) => Prisma.sql`count(*) FILTER (WHERE ${queueWhere(actor, list)})::int`;
  const [counts] = await askList<Record<QueueParams["list"], number>>(Prisma.sql`
    SELECT ${count("mine")} AS "mine", ${count("all")} AS "all", ${count("back")} AS "back" FROM ${QUEUE_FROM}
    WHERE r."status" IN ('REQUESTED', 'APPROVED', 'CHANGES_REQUESTED')`);
  return counts ?? { mine: 0, all: 0, back: 0 };
}
