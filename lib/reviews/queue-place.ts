import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import { askList } from "@/lib/db/list-pool";
import type { Actor } from "@/lib/shared/actor";
import { QUEUE_FROM, queueOrder, queueWhere } from "./queue-sql";
import type { QueueList, QueueSort } from "./search-params";
import type { QueuePlace } from "./types";

type Row = { id: string; number: number; place: number; mine: boolean; listed: boolean; total: number };

/**
 * Where a claim stands in a list of the queue, and its neighbours there. One that has left the list, because it was decided, keeps the place
 * that it would have; after the last comes the first. Null for a claim that was never drafted.
 */
export async function queuePlace(
  actor: Actor,
  claimId: string,
  { list, sort }: { list: QueueList; sort: QueueSort },
): Promise<QueuePlace | null> {
  const where = queueWhere(actor, list);
  const rows = await askList<Row>(Prisma.sql`
    WITH q AS MATERIALIZED (
      SELECT d."claimId"::text AS "id", d."number", d."claimId" = ${claimId}::uuid AS "mine", ${where} AS "listed",
        row_number() OVER (ORDER BY ${queueOrder(sort)})::int AS "place"
      FROM ${QUEUE_FROM}
      WHERE ${where} OR r."id" = (SELECT l."id" FROM "Review" l WHERE l."claimId" = ${claimId}::uuid ORDER BY l."round" DESC LIMIT 1)),
    n AS (SELECT count(*) FILTER (WHERE q."listed")::int AS "total", min(q."place") FILTER (WHERE q."listed") AS "first" FROM q)
    SELECT q.*, n."total" FROM n, q JOIN q AS me ON me."mine"
    WHERE q."place" BETWEEN me."place" - 1 AND me."place" + 1 OR q."place" = n."first" ORDER BY q."place"`);
  const own = rows.find(({ mine }) => mine);
  if (own === undefined) return null;
  const others = rows.filter(({ mine }) => !mine);
  const at = (place: number) => others.find((row) => row.place === place);
  const named = (row: Row | undefined) => (row === undefined ? null : { id: row.id, number: row.number });
  return {
    list,
    sort,
    place: own.listed ? own.place : null,
    total: own.total,
    previous: named(at(own.place - 1)),
    next: named(at(own.place + 1) ?? others.find(({ place }) => place < own.place)),
  };
}
