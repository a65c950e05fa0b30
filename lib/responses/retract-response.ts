import "server-only";
import { appendEvent } from "@/lib/audit/append-event";
import { lockClaim } from "@/lib/claims/lock-claim";
import { transact } from "@/lib/db/transact";
import type { Actor } from "@/lib/shared/actor";
import { fail, ok, type Result } from "@/lib/shared/result";
import type { RecordedResponse } from "./record-response";
import { refuseCorrecting, refuseDuplicate } from "./refuse-entry";
import type { RetractResponse } from "./schema";
import { wasReopened } from "./was-reopened";

/**
 * Takes an entry back: a new entry points at it and says why, and neither counts. The entry itself stays readable. Sent twice with the
 * same id it is taken back once.
 */
export async function retractResponse(actor: Actor, input: RetractResponse): Promise<Result<RecordedResponse>> {
  return transact<RecordedResponse>(async (tx) => {
    const entry = await tx.response.findUnique({ where: { id: input.responseId } });
    if (entry === null) return fail("NOT_FOUND", "There is no such entry.");
    const claim = await lockClaim(tx, entry.claimId);
    if (claim === null) return fail("NOT_FOUND", "There is no such claim.");
    const existing = await tx.response.findFirst({ where: { id: input.id, recordedById: actor.id } });
    if (existing !== null) return ok({ id: existing.id, reopened: false });
    const refused = (await refuseDuplicate(tx, claim)) ?? (await refuseCorrecting(tx, entry.id, claim.id));
    if (refused !== null) return refused;
    const { id: _, recordedAt: __, ...columns } = entry;
    await tx.response.create({
      data: {
        ...columns,
        id: input.id,
        correctsId: entry.id,
        correctionReason: input.reason,
        retracts: true,
        codedById: actor.id,
        recordedById: actor.id,
      },
      select: { id: true },
    });
    await appendEvent(tx, {
      action: "response.retracted",
      actorId: actor.id,
      claimId: claim.id,
      subject: { type: "Response", id: input.id },
      before: { kind: entry.kind, words: entry.words, responseId: entry.id },
      reason: input.reason,
    });
    return ok({ id: input.id, reopened: await wasReopened(tx, claim) });
  });
}
