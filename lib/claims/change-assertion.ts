import "server-only";
import { appendEvent } from "@/lib/audit/append-event";
import { changedFields } from "@/lib/audit/changed-fields";
import { transact } from "@/lib/db/transact";
import type { Actor } from "@/lib/shared/actor";
import { dateColumns } from "@/lib/shared/precise-date-schema";
import { fail, ok, type Result } from "@/lib/shared/result";
import { assertionRecords } from "./assertion-record";
import { checkAssertion } from "./check-assertion";
import { closedClaim } from "./closed-claim";
import { dropPrimary } from "./drop-primary";
import { lockClaim } from "./lock-claim";
import { canChangeContent } from "./policy";
import type { ChangeAssertion } from "./schema";

/**
 * Changes an assertion, and makes it the primary one when that is asked. A save based on an older version is answered with CONFLICT and
 * the assertion as it is now, and changes nothing.
 */
export async function changeAssertion(actor: Actor, input: ChangeAssertion): Promise<Result<{ version: number }>> {
  return transact<{ version: number }>(async (tx) => {
    const row = await tx.assertion.findFirst({ where: { id: input.id, withdrawnAt: null } });
    if (row === null) return fail("NOT_FOUND", "There is no such assertion. It may have been withdrawn.");
    const { id, version, said, ...columns } = input;
    const claim = await lockClaim(tx, row.claimId);
    if (claim === null || !canChangeContent(actor, claim)) return closedClaim();
    if (row.version !== version) {
      const [current] = await assertionRecords(tx, { id });
      return fail("CONFLICT", "Somebody else changed this assertion since you opened it.", { current });
    }
    const refused = await checkAssertion(tx, { ...input, claimId: row.claimId });
    if (refused !== null) return refused;
    if (row.primary && !input.primary)
      return fail("INVALID", "A claim has one primary assertion. Make another one primary instead.", {
        fieldErrors: { primary: ["Make another assertion primary instead."] },
      });
    const content = { ...columns, ...dateColumns("said", said) };
    const difference = changedFields(row, content);
    if (!difference.changed) return ok({ version });
    if (input.primary && !row.primary) await dropPrimary(tx, actor, row.claimId);
    const { count } = await tx.assertion.updateMany({
      where: { id, version, withdrawnAt: null },
      data: { ...content, version: version + 1, updatedAt: new Date(), updatedById: actor.id },
    });
    if (count === 0) {
      const [current] = await assertionRecords(tx, { id });
      return fail("CONFLICT", "Somebody else changed this assertion while you were saving.", { current });
    }
    await appendEvent(tx, {
      action: "assertion.changed",
      actorId: actor.id,
      claimId: row.claimId,
      subject: { type: "Assertion", id },
      before: difference.before,
      after: difference.after,
    });
    return ok({ version: version + 1 });
  });
}
