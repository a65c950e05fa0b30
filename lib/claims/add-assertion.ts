import "server-only";
import { appendEvent } from "@/lib/audit/append-event";
import type { Tx } from "@/lib/db/client";
import { transact } from "@/lib/db/transact";
import type { Actor } from "@/lib/shared/actor";
import { dateColumns } from "@/lib/shared/precise-date-schema";
import { fail, ok, type Result } from "@/lib/shared/result";
import { checkAssertion } from "./check-assertion";
import { closedClaim } from "./closed-claim";
import { dropPrimary } from "./drop-primary";
import { lockClaim } from "./lock-claim";
import { canChangeContent } from "./policy";
import type { AddAssertion } from "./schema";

/** Records that a party asserts a claim. Sent twice with the same id it is recorded once, and both calls answer the same. */
export async function addAssertion(actor: Actor, input: AddAssertion): Promise<Result<{ id: string }>> {
  return transact<{ id: string }>(async (tx) => {
    const claim = await lockClaim(tx, input.claimId);
    if (claim === null) return fail("NOT_FOUND", "There is no such claim.");
    const existing = await tx.assertion.findFirst({ where: { id: input.id, createdById: actor.id } });
    if (existing !== null) return ok({ id: existing.id });
    if (!canChangeContent(actor, claim)) return closedClaim();
    const inserted = await insertAssertion(tx, actor, input);
    if (!inserted.ok) return inserted;
    const { id, claimId, ...content } = input;
    await appendEvent(tx, {
      action: "assertion.added",
      actorId: actor.id,
      claimId,
      subject: { type: "Assertion", id },
      after: { ...content, primary: inserted.data.primary },
    });
    return ok({ id });
  });
}

/**
 * The insert alone, for callers that record an assertion as part of a larger change; they append the event. The first live assertion of a
 * claim becomes the primary one; a later one takes that place when it asks for it.
 */
export async function insertAssertion(
  tx: Tx,
  actor: Actor,
  input: AddAssertion,
): Promise<Result<{ id: string; primary: boolean }>> {
  const refused = await checkAssertion(tx, input);
  if (refused !== null) return refused;
  const others = await tx.assertion.count({ where: { claimId: input.claimId, withdrawnAt: null } });
  const primary = input.primary || others === 0;
  if (primary) await dropPrimary(tx, actor, input.claimId);
  const { said, ...columns } = input;
  await tx.assertion.create({
    data: { ...columns, primary, ...dateColumns("said", said), createdById: actor.id, updatedById: actor.id },
    select: { id: true },
  });
  return ok({ id: input.id, primary });
}
