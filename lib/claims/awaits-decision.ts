import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import type { Actor } from "@/lib/shared/actor";

/** Claims in review that wait for somebody's decision, over "DeskClaim" d. */
export const AWAITS_DECISION = Prisma.sql`d."awaitsDecision"`;

/** Those that wait for a decision which this member may take: the filter "Ready for review by me" and the review queue ask the same. */
export function awaitsDecisionOf({ id }: Pick<Actor, "id">): Prisma.Sql {
  return Prisma.sql`(${AWAITS_DECISION} AND NOT ${id}::uuid = ANY (d."keptOut"))`;
}
