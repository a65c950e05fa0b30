import "server-only";
import { AWAITS_DECISION, awaitsDecisionOf } from "@/lib/claims/awaits-decision";
import { Prisma } from "@/lib/db/generated/client";
import type { Actor } from "@/lib/shared/actor";
import type { QueueList, QueueSort } from "./search-params";

/** Open rounds that wait or were sent back, each with its claim; a claim has one open round at most. */
export const QUEUE_FROM = Prisma.sql`"Review" r JOIN "DeskClaim" d ON d."claimId" = r."claimId"`;

const WAITING = Prisma.sql`r."status" IN ('REQUESTED', 'APPROVED')`;
const SENT_BACK = Prisma.sql`(r."status" = 'CHANGES_REQUESTED' AND d."stage" = 'CHECKING')`;

/** It waits again although more members approved it last than count now: the content changed after some of them. */
const LAPSED = Prisma.sql`(${AWAITS_DECISION} AND d."approvals" < (
  SELECT count(*) FROM (SELECT DISTINCT ON (a."memberId") a."decision" FROM "Approval" a WHERE a."reviewId" = r."id"
    ORDER BY a."memberId", a."createdAt" DESC, a."id" DESC) l WHERE l."decision" = 'APPROVE'))`;

/** What belongs to a list of the queue, over `QUEUE_FROM`. */
export function queueWhere(actor: Actor, list: QueueList): Prisma.Sql {
  switch (list) {
    case "mine":
      return Prisma.sql`(${WAITING} AND ${awaitsDecisionOf(actor)})`;
    case "all":
      return Prisma.sql`(${WAITING} AND ${AWAITS_DECISION})`;
    case "back":
      return Prisma.sql`(${SENT_BACK} OR (${WAITING} AND ${LAPSED}))`;
  }
}

const ORDERS: Record<QueueSort, Prisma.Sql> = {
  waiting: Prisma.sql`r."requestedAt", d."number"`,
  due: Prisma.sql`d."dueAt" NULLS LAST, r."requestedAt", d."number"`,
  priority: Prisma.sql`d."priority" DESC, r."requestedAt", d."number"`,
};

export const queueOrder = (sort: QueueSort): Prisma.Sql => ORDERS[sort];
