import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import type { ClaimColumnId } from "./columns";
import type { ClaimSort } from "./list-state";

/** Columns that may be empty have a second index for the order from the end, in which what is missing would come first. */
const KEYS: Record<ClaimColumnId, { rising: Prisma.Sql; falling?: Prisma.Sql }> = {
  code: { rising: Prisma.sql`d."number"` },
  claim: { rising: Prisma.sql`d."claimKey"` },
  attributor: { rising: Prisma.sql`d."attributorKey"`, falling: Prisma.sql`coalesce(d."attributorKey", '')` },
  denial: { rising: Prisma.sql`d."denialRank"` },
  state: { rising: Prisma.sql`d."state"` },
  stage: { rising: Prisma.sql`d."stage"` },
  owner: { rising: Prisma.sql`d."ownerKey"`, falling: Prisma.sql`coalesce(d."ownerKey", '')` },
  due: { rising: Prisma.sql`d."dueAt"`, falling: Prisma.sql`coalesce(d."dueAt", '-infinity'::timestamptz)` },
  priority: { rising: Prisma.sql`d."priority"` },
  risk: { rising: Prisma.sql`d."risk"` },
  for: { rising: Prisma.sql`d."evidenceFor"` },
  against: { rising: Prisma.sql`d."evidenceAgainst"` },
  articles: { rising: Prisma.sql`d."articles"` },
  topics: { rising: Prisma.sql`d."topicKey"`, falling: Prisma.sql`coalesce(d."topicKey", '')` },
  updated: { rising: Prisma.sql`d."updatedAt"` },
  created: { rising: Prisma.sql`d."createdAt"` },
  approvals: { rising: Prisma.sql`d."approvals"` },
};

/** One thing to sort by, over "DeskClaim" d. */
export type OrderKey = { key: Prisma.Sql; desc: boolean };

/**
 * What the list is sorted by: what is missing comes last in either direction, and the number of the claim settles what is equal, so that
 * pages do not overlap.
 */
export function orderKeys(sort: readonly ClaimSort[]): OrderKey[] {
  const byNumber: ClaimSort = { id: "code", desc: sort[0]?.desc ?? true };
  const keys = sort.some(({ id }) => id === "code") ? sort : [...sort, byNumber];
  return keys.map(({ id, desc }) => ({ key: (desc ? KEYS[id].falling : undefined) ?? KEYS[id].rising, desc }));
}

/** The keys after ORDER BY. `backwards` is the same order from its end. */
export function orderSql(keys: readonly OrderKey[], backwards = false): Prisma.Sql {
  return Prisma.join(
    keys.map(({ key, desc }) => (desc === backwards ? Prisma.sql`${key} ASC` : Prisma.sql`${key} DESC`)),
    ", ",
  );
}
