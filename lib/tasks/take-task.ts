import "server-only";
import { appendEvent } from "@/lib/audit/append-event";
import { transact } from "@/lib/db/transact";
import { refusal } from "@/lib/shared/ability";
import type { Actor } from "@/lib/shared/actor";
import { fail, ok, type Result } from "@/lib/shared/result";
import { loadTask, NO_TASK } from "./load-task";
import { taskAbilities } from "./policy";
import type { TakeTask } from "./schema";

/**
 * Makes the member the one who does a task that nobody has. Of two who take it at the same moment the first has it, and the second is told
 * who that was. Taking one's own task again changes nothing.
 */
export async function takeTask(actor: Actor, { id }: TakeTask): Promise<Result<{ version: number }>> {
  return transact(async (tx) => {
    const task = await loadTask(tx, id);
    if (task === null) return NO_TASK;
    if (task.assigneeId === actor.id && task.state === "OPEN") return ok({ version: task.version });
    const { take } = taskAbilities(actor, { ...task, assigneeId: null }, task.claim, null);
    if (!take.ok) return refusal(take);
    const { count } = await tx.task.updateMany({
      where: { id, assigneeId: null, state: "OPEN" },
      data: { assigneeId: actor.id, version: { increment: 1 }, updatedAt: new Date(), updatedById: actor.id },
    });
    const now = await loadTask(tx, id);
    if (now === null) return NO_TASK;
    if (count === 0) {
      if (now.state !== "OPEN") return fail("CONFLICT", "The task was closed meanwhile.");
      const name = now.assignee?.name ?? "Somebody";
      return fail("CONFLICT", `${name} took this task before you.`, { current: { assignee: name } });
    }
    await appendEvent(tx, {
      action: "task.taken",
      actorId: actor.id,
      claimId: now.claimId,
      subject: { type: "Task", id },
      before: { assigneeId: null },
      after: { assigneeId: actor.id },
    });
    return ok({ version: now.version });
  });
}
