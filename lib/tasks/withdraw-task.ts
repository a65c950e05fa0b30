import "server-only";
import { appendEvent } from "@/lib/audit/append-event";
import { transact } from "@/lib/db/transact";
import { refusal } from "@/lib/shared/ability";
import type { Actor } from "@/lib/shared/actor";
import type { Result } from "@/lib/shared/result";
import { loadTask, NO_TASK } from "./load-task";
import { taskAbilities } from "./policy";
import type { WithdrawTask } from "./schema";
import { updateTask } from "./update-task";

/** Takes a task back, with the reason: by the member who wrote it, or by an editor. It stays in the history. */
export async function withdrawTask(actor: Actor, input: WithdrawTask): Promise<Result<{ version: number }>> {
  return transact(async (tx) => {
    const task = await loadTask(tx, input.id);
    if (task === null) return NO_TASK;
    const { withdraw } = taskAbilities(actor, task, task.claim, task.assignee?.name ?? null);
    if (!withdraw.ok) return refusal(withdraw);
    const updated = await updateTask(tx, actor, input, { state: "WITHDRAWN", withdrawnReason: input.reason });
    if (!updated.ok) return updated;
    await appendEvent(tx, {
      action: "task.withdrawn",
      actorId: actor.id,
      claimId: task.claimId,
      subject: { type: "Task", id: task.id },
      before: { state: "OPEN" },
      after: { state: "WITHDRAWN" },
      reason: input.reason,
    });
    return updated;
  });
}
