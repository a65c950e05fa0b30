import "server-only";
import { appendEvent } from "@/lib/audit/append-event";
import { transact } from "@/lib/db/transact";
import { refusal } from "@/lib/shared/ability";
import type { Actor } from "@/lib/shared/actor";
import type { Result } from "@/lib/shared/result";
import { loadTask, NO_TASK } from "./load-task";
import { taskAbilities } from "./policy";
import type { FinishTask } from "./schema";
import { updateTask } from "./update-task";

/** Closes a task with what came of it: by the member who does it, or by an editor. */
export async function finishTask(actor: Actor, input: FinishTask): Promise<Result<{ version: number }>> {
  return transact(async (tx) => {
    const task = await loadTask(tx, input.id);
    if (task === null) return NO_TASK;
    const { finish } = taskAbilities(actor, task, task.claim, task.assignee?.name ?? null);
    if (!finish.ok) return refusal(finish);
    const { outcome } = input;
    const done = { state: "DONE", outcome, doneAt: new Date(), doneById: actor.id } as const;
    const updated = await updateTask(tx, actor, input, done);
    if (!updated.ok) return updated;
    await appendEvent(tx, {
      action: "task.done",
      actorId: actor.id,
      claimId: task.claimId,
      subject: { type: "Task", id: task.id },
      before: { state: "OPEN" },
      after: { state: "DONE", outcome },
    });
    return updated;
  });
}
