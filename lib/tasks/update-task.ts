import "server-only";
import type { Tx } from "@/lib/db/client";
import type { Actor } from "@/lib/shared/actor";
import { fail, ok, type Result } from "@/lib/shared/result";
import { NO_TASK } from "./load-task";

type TaskData = Parameters<Tx["task"]["updateMany"]>[0]["data"];

/** Updates an open task that is still at the version the change was decided on; CONFLICT otherwise. The caller appends the event. */
export async function updateTask(
  tx: Tx,
  actor: Actor,
  { id, version }: { id: string; version: number },
  data: TaskData,
): Promise<Result<{ version: number }>> {
  const { count } = await tx.task.updateMany({
    where: { id, version, state: "OPEN" },
    data: { ...data, version: version + 1, updatedAt: new Date(), updatedById: actor.id },
  });
  if (count > 0) return ok({ version: version + 1 });
  const current = await tx.task.findUnique({ where: { id }, select: { version: true, state: true, assigneeId: true } });
  if (current === null) return NO_TASK;
  return fail("CONFLICT", "Somebody else changed this task since you opened it. Look at it again, then decide.", {
    current,
  });
}
