import { randomUUID } from "node:crypto";
import { db } from "@/lib/db/client";
import type { Actor } from "@/lib/shared/actor";
import { createTask } from "@/lib/tasks/create-task";
import type { CreateTask } from "@/lib/tasks/schema";
import { dataOf } from "../support/data-of";

/** A task on a claim, for nobody yet. */
export async function aTask(actor: Actor, claimId: string, change: Partial<CreateTask> = {}): Promise<string> {
  const id = randomUUID();
  const input = { kind: "FIND_SOURCE", note: "The log of the port.", assigneeId: null, dueAt: null } as const;
  await createTask(actor, { id, claimId, ...input, ...change }).then(dataOf);
  return id;
}

/** The task and its events, as text: equal before and after means that nothing changed. */
export async function taskState(id: string): Promise<string> {
  const task = await db.task.findUnique({ where: { id } });
  return JSON.stringify([task, await db.event.count({ where: { subjectId: id } })]);
}
