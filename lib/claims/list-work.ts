import "server-only";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { Actor } from "@/lib/shared/actor";
import { claimRows } from "./claim-row";
import type { ClaimRow } from "./types";

/** At most this many rows of each list on "My work"; the rest is one link away. */
const SHOWN = 20;

export type WorkList = { rows: ClaimRow[]; total: number };

type Where = Prisma.ClaimWhereInput;
type Order = Prisma.ClaimOrderByWithRelationInput[];

async function workList(where: Where, orderBy: Order): Promise<WorkList> {
  const [found, total] = await Promise.all([
    db.claim.findMany({ where, select: { id: true }, orderBy, take: SHOWN }),
    db.claim.count({ where }),
  ]);
  return { rows: await claimRows(found.map(({ id }) => id)), total };
}

/** The member's own claims that are not finished, the most pressing first. */
export function listOwnedWork(actor: Actor): Promise<WorkList> {
  return workList({ ownerId: actor.id, stage: { in: ["INBOX", "CHECKING", "IN_REVIEW", "APPROVED"] } }, [
    { dueAt: { sort: "asc", nulls: "last" } },
    { priority: "desc" },
    { number: "asc" },
  ]);
}

/** Claims in the inbox that nobody has, the oldest first within their priority. */
export function listUnclaimedInbox(_actor: Actor): Promise<WorkList> {
  return workList({ ownerId: null, stage: "INBOX" }, [{ priority: "desc" }, { createdAt: "asc" }, { number: "asc" }]);
}
