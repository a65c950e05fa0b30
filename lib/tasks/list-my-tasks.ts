import "server-only";
import { db } from "@/lib/db/client";
import type { Actor } from "@/lib/shared/actor";
import { taskItems } from "./task-item";
import type { MyTask } from "./types";

const SHOWN = 50;

/** The open tasks that the member does, the most pressing first: at most fifty, and how many there are. */
export async function listMyTasks(actor: Actor): Promise<{ tasks: MyTask[]; total: number }> {
  const where = { assigneeId: actor.id, state: "OPEN" } as const;
  const [tasks, total] = await Promise.all([
    db.task.findMany({
      where,
      include: {
        claim: { select: { id: true, number: true, statement: true, language: true, stage: true, ownerId: true } },
      },
      orderBy: [{ dueAt: { sort: "asc", nulls: "last" } }, { createdAt: "asc" }, { id: "asc" }],
      take: SHOWN,
    }),
    db.task.count({ where }),
  ]);
  const items = await taskItems(actor, tasks);
  return {
    tasks: items.map(({ item, task: { claim } }) => {
      const { ownerId: _, ...shown } = claim;
      return { ...item, claim: shown };
    }),
    total,
  };
}

/** How many open tasks the member has. */
export function countMyTasks(actor: Actor): Promise<number> {
  return db.task.count({ where: { assigneeId: actor.id, state: "OPEN" } });
}
