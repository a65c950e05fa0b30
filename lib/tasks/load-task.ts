import "server-only";
import type { Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { type Failure, fail } from "@/lib/shared/result";

export const NO_TASK = fail("NOT_FOUND", "There is no such task.");

const WITH_CLAIM = {
  claim: { select: { stage: true, ownerId: true } },
  assignee: { select: { name: true } },
} satisfies Prisma.TaskInclude;

export type LoadedTask = Prisma.TaskGetPayload<{ include: typeof WITH_CLAIM }>;

/** A task with what its policy asks; null when there is none. */
export function loadTask(tx: Pick<Tx, "task">, id: string): Promise<LoadedTask | null> {
  return tx.task.findUnique({ where: { id }, include: WITH_CLAIM });
}

/** Refuses (INVALID) a member who is not at the desk; null for one who is, and for nobody. */
export async function refuseAssignee(tx: Pick<Tx, "member">, assigneeId: string | null): Promise<Failure | null> {
  if (assigneeId === null) return null;
  const member = await tx.member.findUnique({ where: { id: assigneeId }, select: { disabledAt: true } });
  if (member !== null && member.disabledAt === null) return null;
  const message = "This member is not at the desk any more. Choose somebody else.";
  return fail("INVALID", message, { fieldErrors: { assigneeId: [message] } });
}
