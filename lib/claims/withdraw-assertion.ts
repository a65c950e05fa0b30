import "server-only";
import { appendEvent } from "@/lib/audit/append-event";
import { transact } from "@/lib/db/transact";
import type { Actor } from "@/lib/shared/actor";
import { fail, ok, type Result } from "@/lib/shared/result";
import { assertionRecords } from "./assertion-record";
import { closedClaim } from "./closed-claim";
import { lockClaim } from "./lock-claim";
import { canChangeContent } from "./policy";
import type { WithdrawAssertion } from "./schema";

/** Takes an assertion back with a reason. When it was the primary one, the claim's oldest other assertion names the attributor. */
export async function withdrawAssertion(actor: Actor, input: WithdrawAssertion): Promise<Result<{ id: string }>> {
  return transact<{ id: string }>(async (tx) => {
    const row = await tx.assertion.findUnique({ where: { id: input.id } });
    if (row === null) return fail("NOT_FOUND", "There is no such assertion.");
    if (row.withdrawnAt !== null) return ok({ id: row.id });
    const claim = await lockClaim(tx, row.claimId);
    if (claim === null || !canChangeContent(actor, claim)) return closedClaim();
    const now = new Date();
    const { count } = await tx.assertion.updateMany({
      where: { id: input.id, version: input.version, withdrawnAt: null },
      data: {
        withdrawnAt: now,
        withdrawnReason: input.reason,
        version: input.version + 1,
        updatedAt: now,
        updatedById: actor.id,
      },
    });
    if (count === 0) {
      const [current] = await assertionRecords(tx, { id: input.id });
      return fail("CONFLICT", "Somebody else changed this assertion since you opened it. Read it again.", { current });
    }
    await appendEvent(tx, {
      action: "assertion.withdrawn",
      actorId: actor.id,
      claimId: row.claimId,
      subject: { type: "Assertion", id: row.id },
      reason: input.reason,
    });
    return ok({ id: row.id });
  });
}
