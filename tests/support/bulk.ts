import { db } from "@/lib/db/client";

type BulkEvent = {
  action: string;
  actorId: string;
  claimId: string;
  bulk: string;
  rows: { table: string; id: string }[];
};

/** The events of the claims that a bulk change changed, in their order. */
export async function bulkEvents(run: string): Promise<BulkEvent[]> {
  const events = await db.event.findMany({
    where: { claimId: { not: null }, body: { contains: `"bulk": "${run}"` } },
    orderBy: { seq: "asc" },
  });
  return events.map(({ body }) => JSON.parse(body) as BulkEvent);
}

/** The numbers of these claims, sorted. */
export async function numbersOf(ids: readonly string[]): Promise<number[]> {
  const claims = await db.claim.findMany({ where: { id: { in: [...ids] } }, select: { number: true } });
  return claims.map(({ number }) => number).sort((a, b) => a - b);
}
