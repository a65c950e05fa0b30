import "server-only";
import { db } from "@/lib/db/client";
import { markRows } from "@/lib/live/mark-rows";
import type { Actor } from "@/lib/shared/actor";
import type { RowMarks } from "@/lib/shared/row-marks";

const NEWEST = 40;

/** The marks of the newest of what the member was told at the desk: another when it happened again, or was read. */
export async function toldMarks(actor: Actor): Promise<RowMarks> {
  const rows = await db.notification.findMany({
    where: { memberId: actor.id, inDesk: true },
    orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
    take: NEWEST,
    select: { id: true, updatedAt: true, readAt: true, count: true },
  });
  return markRows(rows);
}
