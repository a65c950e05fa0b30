import "server-only";
import { appendEvent } from "@/lib/audit/append-event";
import { claimAbilities } from "@/lib/claims/claim-abilities";
import { loadFacts } from "@/lib/claims/load-facts";
import { lockClaim } from "@/lib/claims/lock-claim";
import { transact } from "@/lib/db/transact";
import { refusal } from "@/lib/shared/ability";
import type { Actor } from "@/lib/shared/actor";
import { fail, ok, type Result } from "@/lib/shared/result";
import type { StartDraft } from "./schema";

/**
 * Starts a round of review; a round that is open already is answered instead of a second one. A round after a publication starts from
 * what was published, so that a correction changes what was wrong and keeps the rest.
 */
export async function startDraft(actor: Actor, input: StartDraft): Promise<Result<{ id: string; version: number }>> {
  return transact(async (tx) => {
    await lockClaim(tx, input.claimId);
    const facts = await loadFacts(tx, actor, input.claimId);
    if (facts === null) return fail("NOT_FOUND", "There is no such claim.");
    const rounds = await tx.review.findMany({ where: { claimId: input.claimId }, orderBy: { round: "desc" } });
    const open = rounds.find((round) => round.id === facts.round?.id);
    if (open !== undefined) return ok({ id: open.id, version: open.version });
    const { draft } = claimAbilities(actor, facts, null);
    if (!draft.ok) return refusal(draft);
    const last = rounds.find((round) => round.status === "PUBLISHED");
    const content = {
      verdict: last?.verdict ?? null,
      reason: last?.reason ?? null,
      known: last?.known ?? null,
      unknown: last?.unknown ?? null,
      singleOriginReason: last?.singleOriginReason ?? null,
    };
    const round = (rounds[0]?.round ?? 0) + 1;
    await tx.review.create({
      data: { id: input.id, claimId: input.claimId, round, authorId: actor.id, updatedById: actor.id, ...content },
    });
    await appendEvent(tx, {
      action: "review.drafted",
      actorId: actor.id,
      claimId: input.claimId,
      subject: { type: "Review", id: input.id },
      after: { round },
    });
    return ok({ id: input.id, version: 1 });
  });
}
