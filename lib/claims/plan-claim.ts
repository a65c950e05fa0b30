import "server-only";
import { appendEvent } from "@/lib/audit/append-event";
import { changedFields } from "@/lib/audit/changed-fields";
import { transact } from "@/lib/db/transact";
import type { Actor } from "@/lib/shared/actor";
import { fail, ok, type Result } from "@/lib/shared/result";
import { canAssign, canPlan, leftTheDesk } from "./policy";
import type { PlanClaim } from "./schema";
import { updateClaim } from "./update-claim";

/** Sets who works on a claim, by when and how urgently. A claim is given to active members only. */
export async function planClaim(actor: Actor, input: PlanClaim): Promise<Result<{ version: number }>> {
  return transact(async (tx) => {
    const claim = await tx.claim.findUnique({ where: { id: input.id } });
    if (claim === null) return fail("NOT_FOUND", "There is no such claim.");
    const plan = {
      ownerId: input.ownerId,
      dueAt: input.dueAt === null ? null : new Date(input.dueAt),
      priority: input.priority,
    };
    const difference = changedFields(claim, plan);
    if (!difference.changed) return ok({ version: claim.version });
    if ("ownerId" in difference.after && !canAssign(actor, claim, plan.ownerId))
      return fail("FORBIDDEN", "An editor assigns claims to others.");
    const replanned = "dueAt" in difference.after || "priority" in difference.after;
    // Who takes a claim with this very change owns it, and plans it.
    if (replanned && !canPlan(actor, claim) && plan.ownerId !== actor.id)
      return fail("FORBIDDEN", "The owner or an editor sets due date and priority.");
    if (plan.ownerId !== null && "ownerId" in difference.after) {
      const left = leftTheDesk(claim);
      if (left) return fail("BLOCKED", left, { reasons: [left] });
      const owner = await tx.member.findUnique({ where: { id: plan.ownerId }, select: { disabledAt: true } });
      if (owner === null || owner.disabledAt !== null)
        return fail("INVALID", "This member is not at the desk any more. Choose somebody else.", {
          fieldErrors: { ownerId: ["This member is not at the desk any more. Choose somebody else."] },
        });
    }
    const planned = await updateClaim(tx, actor, { id: input.id, stage: claim.stage, version: input.version }, plan);
    if (!planned.ok) return planned;
    await appendEvent(tx, {
      action: "claim.planned",
      actorId: actor.id,
      claimId: input.id,
      subject: { type: "Claim", id: input.id },
      before: difference.before,
      after: difference.after,
    });
    return ok({ version: planned.data.version });
  });
}
