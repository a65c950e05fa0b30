import "server-only";
import { appendEvent } from "@/lib/audit/append-event";
import { changedFields } from "@/lib/audit/changed-fields";
import { transact } from "@/lib/db/transact";
import { refusal } from "@/lib/shared/ability";
import type { Actor } from "@/lib/shared/actor";
import { ok, type Result } from "@/lib/shared/result";
import { loadTask, NO_TASK, refuseAssignee } from "./load-task";
import { canAssignTask, taskAbilities } from "./policy";
import type { ChangeTask } from "./schema";
import { updateTask } from "./update-task";

/** Changes what is to be done, by when, or who does it. A task is given to active members only. */
export async function changeTask(actor: Actor, input: ChangeTask): Promise<Result<{ version: number }>> {
  return transact(async (tx) => {
    const task = await loadTask(tx, input.id);
    if (task === null) return NO_TASK;
    const { change } = taskAbilities(actor, task, task.claim, task.assignee?.name ?? null);
    if (!change.ok) return refusal(change);
    const { kind, note, assigneeId } = input;
    const data = { kind, note, assigneeId, dueAt: input.dueAt === null ? null : new Date(input.dueAt) };
    const difference = changedFields(task, data);
    if (!difference.changed) return ok({ version: task.version });
    const assigns = canAssignTask(actor, task.claim, task.assigneeId, assigneeId);
    if (!assigns.ok) return refusal(assigns);
    const gone = assigneeId === task.assigneeId ? null : await refuseAssignee(tx, assigneeId);
    if (gone !== null) return gone;
    const updated = await updateTask(tx, actor, input, data);
    if (!updated.ok) return updated;
    await appendEvent(tx, {
      action: "task.changed",
      actorId: actor.id,
      claimId: task.claimId,
      subject: { type: "Task", id: task.id },
      before: difference.before,
      after: difference.after,
    });
    return updated;
  });
}
