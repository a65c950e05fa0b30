import "server-only";
import { appendEvent } from "@/lib/audit/append-event";
import type { Stage } from "@/lib/db/generated/enums";
import { transact } from "@/lib/db/transact";
import { type Ability, refusal } from "@/lib/shared/ability";
import type { Actor } from "@/lib/shared/actor";
import { fail, ok, type Result } from "@/lib/shared/result";
import type { SettleThread } from "./schema";

export type Settled = { version: number; claimId: string };

/** Marks a thread as resolved or open. Of two at once the second is refused. */
export async function settleThread(
  actor: Actor,
  { id, version }: SettleThread,
  resolved: boolean,
  ability: (stage: Stage, resolved: boolean) => Ability,
): Promise<Result<Settled>> {
  return transact<Settled>(async (tx) => {
    const thread = await tx.thread.findUnique({
      where: { id },
      select: { claimId: true, resolvedAt: true, claim: { select: { stage: true } } },
    });
    if (thread === null) return fail("NOT_FOUND", "There is no such thread.");
    const allowed = ability(thread.claim.stage, thread.resolvedAt !== null);
    if (!allowed.ok) return refusal(allowed);
    const { count } = await tx.thread.updateMany({
      where: { id, version },
      data: {
        resolvedAt: resolved ? new Date() : null,
        resolvedById: resolved ? actor.id : null,
        updatedById: actor.id,
        version: version + 1,
      },
    });
    if (count === 0) return fail("CONFLICT", "Somebody else was quicker. Read the thread again.");
    await appendEvent(tx, {
      action: resolved ? "thread.resolved" : "thread.reopened",
      actorId: actor.id,
      claimId: thread.claimId,
      subject: { type: "Thread", id },
      after: { threadId: id },
    });
    return ok({ version: version + 1, claimId: thread.claimId });
  });
}
