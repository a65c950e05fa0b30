import "server-only";
import { appendEvent } from "@/lib/audit/append-event";
import { lockClaim } from "@/lib/claims/lock-claim";
import type { Tx } from "@/lib/db/client";
import { transact } from "@/lib/db/transact";
import type { Actor } from "@/lib/shared/actor";
import { fail, ok, type Result } from "@/lib/shared/result";
import { checkResponse } from "./check-response";
import { ensureConcerned } from "./ensure-concerned";
import { refuseCorrecting, refuseDuplicate, refusePassage } from "./refuse-entry";
import type { RecordResponse } from "./schema";
import { wasReopened } from "./was-reopened";

/** `reopened`: the entry turned the denial status of a published claim, which the database re-opened and marked on its public page. */
export type RecordedResponse = { id: string; reopened: boolean };

/**
 * Adds an entry to the ledger of a party, whom the claim concerns from then on. Possible at every stage but for a duplicate. An entry that
 * corrects another takes its place. Sent twice with the same id it is recorded once, and both calls answer the same.
 */
export async function recordResponse(actor: Actor, input: RecordResponse): Promise<Result<RecordedResponse>> {
  return transact<RecordedResponse>((tx) => recordWithin(tx, actor, input));
}

/** The same with its event, for callers that do more in the same transaction. */
export async function recordWithin(tx: Tx, actor: Actor, input: RecordResponse): Promise<Result<RecordedResponse>> {
  const claim = await lockClaim(tx, input.claimId);
  if (claim === null) return fail("NOT_FOUND", "There is no such claim.");
  const existing = await tx.response.findFirst({ where: { id: input.id, recordedById: actor.id } });
  if (existing !== null) return ok({ id: existing.id, reopened: false });
  const refused =
    (await refuseDuplicate(tx, claim)) ??
    checkResponse(input) ??
    (input.passageId === null ? null : await refusePassage(tx, input.passageId, claim.id)) ??
    (input.corrects === null ? null : await refuseCorrecting(tx, input.corrects.id, claim.id));
  if (refused !== null) return refused;
  const concerned = await ensureConcerned(tx, actor, claim, input.partyId);
  const { said, corrects, deadline, ...columns } = input;
  const awaited = input.kind === "REQUESTED" ? deadline : null;
  await tx.response.create({
    data: {
      ...columns,
      saidFrom: new Date(said.from),
      saidTo: new Date(said.to),
      saidPrecision: said.precision,
      deadline: awaited === null ? null : new Date(awaited),
      correctsId: corrects?.id ?? null,
      correctionReason: corrects?.reason ?? null,
      codedById: actor.id,
      recordedById: actor.id,
    },
    select: { id: true },
  });
  const { id, claimId, ...entry } = columns;
  await appendEvent(tx, {
    action: corrects === null ? "response.recorded" : "response.corrected",
    actorId: actor.id,
    claimId,
    subject: { type: "Response", id },
    after: { ...entry, said, deadline: awaited, correctsId: corrects?.id ?? null, concerned },
    ...(corrects === null ? {} : { reason: corrects.reason }),
  });
  return ok({ id, reopened: await wasReopened(tx, claim) });
}
