import "server-only";
import { appendEvent } from "@/lib/audit/append-event";
import { changedFields } from "@/lib/audit/changed-fields";
import { transact } from "@/lib/db/transact";
import type { Actor } from "@/lib/shared/actor";
import { fail, ok, type Result } from "@/lib/shared/result";
import { closedClaim } from "./closed-claim";
import { canChangeContent } from "./policy";
import type { SetTopics } from "./schema";
import { updateClaim } from "./update-claim";

/** Files a claim under these topics and no others. Topics are content: the claim has to be open for changes. */
export async function setTopics(actor: Actor, input: SetTopics): Promise<Result<{ version: number }>> {
  return transact(async (tx) => {
    const claim = await tx.claim.findUnique({ where: { id: input.id } });
    if (claim === null) return fail("NOT_FOUND", "There is no such claim.");
    if (!canChangeContent(actor, claim)) return closedClaim();
    const content = { topics: input.topics };
    const difference = changedFields(claim, content);
    if (!difference.changed) return ok({ version: claim.version });
    const filed = await updateClaim(tx, actor, { id: input.id, stage: claim.stage, version: input.version }, content);
    if (!filed.ok) return filed;
    await appendEvent(tx, {
      action: "claim.changed",
      actorId: actor.id,
      claimId: input.id,
      subject: { type: "Claim", id: input.id },
      before: difference.before,
      after: difference.after,
    });
    return ok({ version: filed.data.version });
  });
}
