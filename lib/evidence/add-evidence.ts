import "server-only";
import { appendEvent } from "@/lib/audit/append-event";
import { closedClaim } from "@/lib/claims/closed-claim";
import { lockClaim } from "@/lib/claims/lock-claim";
import { canChangeContent } from "@/lib/claims/policy";
import type { Tx } from "@/lib/db/client";
import { transact } from "@/lib/db/transact";
import type { Actor } from "@/lib/shared/actor";
import { fail, ok, type Result } from "@/lib/shared/result";
import { insertSource } from "@/lib/sources/create-source";
import type { AddEvidence } from "./schema";

export type AddedEvidence = { id: string; number: number };

/**
 * Ties a claim to a source, and records the source with it when it is new. The item gets the next number of the claim: its row is locked
 * first, so that two members who add at once get two numbers. Sent twice with the same id it is added once.
 */
export async function addEvidence(actor: Actor, input: AddEvidence): Promise<Result<AddedEvidence>> {
  return transact<AddedEvidence>(async (tx) => {
    const claim = await lockClaim(tx, input.claimId);
    if (claim === null) return fail("NOT_FOUND", "There is no such claim.");
    const existing = await tx.evidence.findFirst({ where: { id: input.id, createdById: actor.id } });
    if (existing !== null) return ok({ id: existing.id, number: existing.number });
    if (!canChangeContent(actor, claim)) return closedClaim();
    const source = await settleSource(tx, actor, input);
    if (!source.ok) return source;
    const { newSource, ...columns } = input;
    const place = await nextPlace(tx, input.claimId);
    const item = await tx.evidence.create({
      data: { ...columns, ...place, captureId: source.data, createdById: actor.id, updatedById: actor.id },
      select: { id: true, number: true },
    });
    const { id, claimId, ...content } = columns;
    await appendEvent(tx, {
      action: "evidence.added",
      actorId: actor.id,
      claimId,
      subject: { type: "Evidence", id },
      after: { number: item.number, ...content, captureId: source.data, newSource },
    });
    return ok(item);
  });
}

/** Records a new source, or finds the one on record. Answers the latest copy that is kept of it, to be pinned. */
async function settleSource(tx: Tx, actor: Actor, input: AddEvidence): Promise<Result<string | null>> {
  if (input.newSource !== null) {
    const inserted = await insertSource(tx, actor, { id: input.sourceId, ...input.newSource });
    if (inserted.ok) return ok(null);
    // The form has the fields of the source among its own.
    const named = Object.entries(inserted.fieldErrors ?? {}).map(([name, messages]) => [`newSource.${name}`, messages]);
    return { ...inserted, fieldErrors: Object.fromEntries(named) };
  }
  const source = await tx.source.findFirst({
    where: { id: input.sourceId, withdrawnAt: null },
    select: {
      captures: { where: { sha256: { not: null } }, orderBy: { capturedAt: "desc" }, take: 1, select: { id: true } },
    },
  });
  if (source === null)
    return fail("INVALID", "This source is not on record.", { fieldErrors: { sourceId: ["Choose another source."] } });
  return ok(source.captures[0]?.id ?? null);
}

async function nextPlace(tx: Tx, claimId: string): Promise<{ number: number; position: number }> {
  const { _max: last } = await tx.evidence.aggregate({ where: { claimId }, _max: { number: true, position: true } });
  return { number: (last.number ?? 0) + 1, position: (last.position ?? 0) + 1 };
}
