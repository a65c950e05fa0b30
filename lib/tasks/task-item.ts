import "server-only";
import { memberNames } from "@/lib/claims/member-names";
import { db } from "@/lib/db/client";
import type { Task } from "@/lib/db/generated/client";
import type { Actor } from "@/lib/shared/actor";
import { taskAbilities } from "./policy";
import type { TaskClaim, TaskItem } from "./types";

/** Tasks as the screens show them: with names, and with what the member can do with each. */
export async function taskItems<T extends Task & { claim: TaskClaim }>(
  actor: Actor,
  tasks: readonly T[],
): Promise<{ task: T; item: TaskItem }[]> {
  const ids = tasks.flatMap(({ assigneeId, createdById, doneById }) => [assigneeId, createdById, doneById]);
  const names = await memberNames(db, ids);
  const person = (id: string | null) => (id === null ? null : (names.get(id) ?? null));
  return tasks.map((task) => ({
    task,
    item: {
      id: task.id,
      claimId: task.claimId,
      version: task.version,
      kind: task.kind,
      note: task.note,
      assignee: person(task.assigneeId),
      dueAt: task.dueAt,
      state: task.state,
      outcome: task.outcome,
      withdrawnReason: task.withdrawnReason,
      createdAt: task.createdAt,
      createdBy: person(task.createdById),
      doneAt: task.doneAt,
      doneBy: person(task.doneById),
      can: taskAbilities(actor, task, task.claim, person(task.assigneeId)?.name ?? null),
    },
  }));
}
