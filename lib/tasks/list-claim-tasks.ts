import "server-only";
import { db } from "@/lib/db/client";
import type { Actor } from "@/lib/shared/actor";
import { taskItems } from "./task-item";
import type { TaskItem } from "./types";

/** Closed tasks that the panel of a claim shows; the history knows all of them. */
const CLOSED_SHOWN = 20;

/** The tasks of a claim: the open ones, the most pressing first, then those closed last. */
export async function listClaimTasks(actor: Actor, claimId: string): Promise<TaskItem[]> {
  const include = { claim: { select: { stage: true, ownerId: true } } } as const;
  const [open, closed] = await Promise.all([
    db.task.findMany({
      where: { claimId, state: "OPEN" },
      include,
      orderBy: [{ dueAt: { sort: "asc", nulls: "last" } }, { createdAt: "asc" }, { id: "asc" }],
    }),
    db.task.findMany({
      where: { claimId, state: { not: "OPEN" } },
      include,
      orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
      take: CLOSED_SHOWN,
    }),
  ]);
  const items = await taskItems(actor, [...open, ...closed]);
  return items.map(({ item }) => item);
}
