import "server-only";
import { appendEvent } from "@/lib/audit/append-event";
import { transact } from "@/lib/db/transact";
import { refusal } from "@/lib/shared/ability";
import type { Actor } from "@/lib/shared/actor";
import { fail, ok, type Result } from "@/lib/shared/result";
import { refuseAssignee } from "./load-task";
import { canAssignTask, canCreateTask } from "./policy";
import type { CreateTask } from "./schema";

/** Writes a task on a claim, for a member or for whoever takes it. Sent twice with the same id it is written once. */
export async function createTask(actor: Actor, input: CreateTask): Promise<Result<{ id: string; version: number }>> {
  return transact(async (tx) => {
    const same = { id: input.id, claimId: input.claimId, createdById: actor.id };
    const existing = await tx.task.findFirst({ where: same, select: { version: true } });
    if (existing !== null) return ok({ id: input.id, version: existing.version });
    const claim = await tx.claim.findUnique({
      where: { id: input.claimId },
      select: { stage: true, ownerId: true },
    });
    if (claim === null) return fail("NOT_FOUND", "There is no such claim.");
    const able = canCreateTask(actor, claim);
    if (!able.ok) return refusal(able);
    const assigns = canAssignTask(actor, claim, null, input.assigneeId);
    if (!assigns.ok) return refusal(assigns);
    const gone = await refuseAssignee(tx, input.assigneeId);
    if (gone !== null) return gone;
    const { kind, note, assigneeId, dueAt } = input;
    await tx.task.create({
      data: { ...same, kind, note, assigneeId, dueAt: dueAt === null ? null : new Date(dueAt), updatedById: actor.id },
    });
    await appendEvent(tx, {
      action: "task.created",
      actorId: actor.id,
      claimId: input.claimId,
      subject: { type: "Task", id: input.id },
      after: { kind, note, assigneeId, dueAt },
    });
    return ok({ id: input.id, version: 1 });
  });
}
