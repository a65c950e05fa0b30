import "server-only";
import { appendEvent } from "@/lib/audit/append-event";
import type { Tx } from "@/lib/db/client";
import { transact } from "@/lib/db/transact";
import type { Actor } from "@/lib/shared/actor";
import { dateColumns } from "@/lib/shared/precise-date-schema";
import { ok, type Result } from "@/lib/shared/result";
import { slugOf } from "@/lib/shared/slug";
import type { CreateClaim } from "./schema";

export type CreatedClaim = { id: string; code: string; slug: string };

/** Puts a new claim into the inbox. Sent twice with the same id it is created once, and both calls answer the same. */
export async function createClaim(actor: Actor, input: CreateClaim): Promise<Result<CreatedClaim>> {
  return transact(async (tx) => {
    const existing = await tx.claim.findFirst({
      where: { id: input.id, createdById: actor.id },
      select: { number: true, slug: true },
    });
    if (existing !== null) return ok({ id: input.id, code: `C-${existing.number}`, slug: existing.slug });
    const claim = await insertClaim(tx, actor, input);
    await appendEvent(tx, {
      action: "claim.created",
      actorId: actor.id,
      claimId: claim.id,
      subject: { type: "Claim", id: claim.id },
      after: { statement: input.statement, kind: input.kind, risk: input.risk, topics: input.topics },
    });
    return ok(claim);
  });
}

/** The insert alone, for callers that create a claim as part of a larger change; they append the event. */
export async function insertClaim(tx: Tx, actor: Actor, input: CreateClaim): Promise<CreatedClaim> {
  const claim = await tx.claim.create({
    data: {
      id: input.id,
      slug: slugOf(input.statement),
      statement: input.statement,
      language: input.language,
      kind: input.kind,
      ...dateColumns("event", input.event),
      topics: input.topics,
      risk: input.risk,
      statementById: actor.id,
      createdById: actor.id,
      updatedById: actor.id,
    },
    // The database completes the slug with the claim's number.
    select: { id: true, number: true, slug: true },
  });
  return { id: claim.id, code: `C-${claim.number}`, slug: claim.slug };
}
