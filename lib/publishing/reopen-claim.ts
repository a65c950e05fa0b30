import "server-only";
import { appendEvent } from "@/lib/audit/append-event";
import { loadFacts } from "@/lib/claims/load-facts";
import { lockClaim } from "@/lib/claims/lock-claim";
import { updateClaim } from "@/lib/claims/update-claim";
import { abilityTo } from "@/lib/claims/workflow";
import { transact } from "@/lib/db/transact";
import { refusal } from "@/lib/shared/ability";
import type { Actor } from "@/lib/shared/actor";
import { fail, ok, type Result } from "@/lib/shared/result";
import type { ReopenClaim } from "./schema";

/**
 * Takes a published claim back into checking, to look at it again or to correct it. The publication stays up; the page says from now on
 * that it is under re-review, and why.
 */
export async function reopenClaim(actor: Actor, input: ReopenClaim): Promise<Result<{ version: number }>> {
  return transact(async (tx) => {
    await lockClaim(tx, input.id);
    const facts = await loadFacts(tx, actor, input.id);
    if (facts === null) return fail("NOT_FOUND", "There is no such claim.");
    const ability = abilityTo("REOPEN", actor, facts);
    if (!ability.ok) return refusal(ability);
    const reopened = await updateClaim(
      tx,
      actor,
      { id: input.id, stage: facts.stage, version: input.version },
      { stage: "CHECKING", stageReason: input.reason },
    );
    if (!reopened.ok) return reopened;
    await appendEvent(tx, {
      action: "claim.reopened",
      actorId: actor.id,
      claimId: input.id,
      subject: { type: "Claim", id: input.id },
      before: { stage: facts.stage },
      after: { stage: "CHECKING" },
      reason: input.reason,
    });
    return ok(reopened.data);
  });
}
