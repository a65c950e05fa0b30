import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import { askList } from "@/lib/db/list-pool";
import type { Actor } from "@/lib/shared/actor";
import { QUEUE_FROM, queueWhere } from "./queue-sql";
import { QUEUE_TOLD, type QueueList } from "./search-params";

/** The numbers of the claims of a list of the queue, the largest first, at most QUEUE_TOLD: a window that shows it compares them. */
export async function queueNumbers(actor: Actor, list: QueueList): Promise<number[]> {
  const rows = await askList<{ number: number }>(Prisma.sql`
    SELECT d."number" FROM ${QUEUE_FROM} WHERE ${queueWhere(actor, list)} ORDER BY d."number" DESC LIMIT ${QUEUE_TOLD}`);
  return rows.map(({ number }) => number);
}
