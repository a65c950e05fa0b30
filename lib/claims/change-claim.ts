import "server-only";
import { appendEvent } from "@/lib/audit/append-event";
import { changedFields } from "@/lib/audit/changed-fields";
import { transact } from "@/lib/db/transact";
import type { Actor } from "@/lib/shared/actor";
import { dateColumns } from "@/lib/shared/precise-date-schema";
import { fail, ok, type Result } from "@/lib/shared/result";
import { canChangeContent } from "./policy";
import type { ChangeClaim } from "./schema";

/**
 * Changes what a claim says. A save that was based on an older version is answered with CONFLICT and the claim as it is now, and changes
 * nothing. The database sends an approved claim back to review when its content changed.
 */
export async function changeClaim(actor: Actor, input: ChangeClaim): Promise<Result<{ version: number }>> {
  return transact(async (tx) => {
    const claim = await tx.claim.findUnique({ where: { id: input.id } });
    if (claim === null) return fail("NOT_FOUND", "There is no such claim.");
    if (!canChangeContent(actor, claim))
      return fail("BLOCKED", "Re-open the claim before you change it.", {
        reasons: ["The claim is not open for changes."],
      });
    const content = {
      statement: input.statement,
      language: input.language,
      kind: input.kind,
      ...dateColumns("event", input.event),
      topics: input.topics,
      risk: input.risk,
    };
    const difference = changedFields(claim, content);
    if (claim.version !== input.version)
      return fail("CONFLICT", "Somebody else changed this claim since you opened it.", { current: claim });
    if (!difference.changed) return ok({ version: claim.version });
    const { count } = await tx.claim.updateMany({
      where: { id: input.id, version: input.version },
      data: {
        ...content,
        ...(input.statement === claim.statement ? {} : { statementById: actor.id }),
        version: input.version + 1,
        updatedAt: new Date(),
        updatedById: actor.id,
      },
    });
    if (count === 0) {
      const current = await tx.claim.findUnique({ where: { id: input.id } });
      return fail("CONFLICT", "Somebody else changed this claim while you were saving.", { current });
    }
    await appendEvent(tx, {
      action: "claim.changed",
      actorId: actor.id,
      claimId: input.id,
      subject: { type: "Claim", id: input.id },
      before: difference.before,
      after: difference.after,
      ...(input.reason ? { reason: input.reason } : {}),
    });
    return ok({ version: input.version + 1 });
  });
}
