import "server-only";
import { appendEvent } from "@/lib/audit/append-event";
import { transact } from "@/lib/db/transact";
import { refusal } from "@/lib/shared/ability";
import type { Actor } from "@/lib/shared/actor";
import type { Result } from "@/lib/shared/result";
import { loadTask, NO_TASK } from "./load-task";
import { taskAbilities } from "./policy";
import type { TakeTask } from "./schema";
import { updateTask } from "./update-task";

/** Gives a task that the member has back to nobody. Also where the claim is closed. */
export async function giveBackTask(actor: Actor, { id }: TakeTask): Promise<Result<{ version: number }>> {
  return transact(async (tx) => {
    const task = await loadTask(tx, id);
    if (task === null) return NO_TASK;
    const { giveBack } = taskAbilities(actor, task, task.claim, task.assignee?.name ?? null);
    if (!giveBack.ok) return refusal(giveBack);
    const updated = await updateTask(tx, actor, task, { assigneeId: null });
    if (!updated.ok) return updated;
    await appendEvent(tx, {
      action: "task.given_back",
      actorId: actor.id,
      claimId: task.claimId,
      subject: { type: "Task", id },
      before: { assigneeId: actor.id },
      after: { assigneeId: null },
    });
    return updated;
  });
}
