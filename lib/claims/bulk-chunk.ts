import "server-only";
import type { Tx } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { transact } from "@/lib/db/transact";
import type { Actor } from "@/lib/shared/actor";
import { ok, type Result } from "@/lib/shared/result";
import type { SkipReason } from "./bulk-labels";
import { added, noOutcome, type Outcome, skip, skipList } from "./bulk-outcome";
import { type BulkClaim, type BulkStep, planStep } from "./bulk-plan";
import type { RunBulk } from "./bulk-schema";
import { readBulkClaims, selectionCheck } from "./bulk-selection";

type Planned = { claim: BulkClaim; step: Extract<BulkStep, { skip: null }> };

/**
 * One part of a bulk change, in one transaction: the claims, an event for each, and the report of the run. The claims are locked, then
 * looked at again. Answers the report so far.
 */
export function runChunk(
  actor: Actor,
  { id, selection, change }: RunBulk,
  ids: readonly string[],
  before: Outcome,
  now: Date,
): Promise<Result<Outcome>> {
  return transact(async (tx) => {
    const claims = await readBulkClaims(tx, ids, true);
    const check = await selectionCheck(tx, actor, selection, ids, now);
    const stopped = await whyStopped(tx, actor, change);
    const outcome = noOutcome();
    const planned: Planned[] = [];
    for (let missing = claims.length; missing < ids.length; missing += 1) skip(outcome, "MISSING", null);
    for (const claim of claims) {
      const reason = stopped ?? check(claim);
      const step: BulkStep = reason === null ? planStep(actor, claim, change) : { skip: reason };
      if (step.skip !== null) skip(outcome, step.skip, claim.number);
      else {
        planned.push({ claim, step });
        outcome.changed.push(claim.number);
      }
    }
    if (planned.length > 0) await changeClaims(tx, actor, change, planned);
    const report = added(before, outcome);
    await tx.$executeRaw`
      UPDATE "BulkRun" SET "changed" = "changed" || ${outcome.changed}::int[], "aliveAt" = clock_timestamp(),
        "skips" = ${JSON.stringify(skipList(report, Number.POSITIVE_INFINITY))}::jsonb
      WHERE "id" = ${id}::uuid AND "finishedAt" IS NULL`;
    if (planned.length > 0) await appendEvents(tx, actor, id, planned);
    return ok(report);
  });
}

/** A run goes on for a while: who asked for it may have lost the role meanwhile, and who gets the claims may have left. */
async function whyStopped(tx: Tx, actor: Actor, change: RunBulk["change"]): Promise<SkipReason | null> {
  const asks = await tx.member.findUnique({ where: { id: actor.id }, select: { role: true, disabledAt: true } });
  if (asks === null || asks.disabledAt !== null || asks.role === "CHECKER") return "NOT_ALLOWED";
  if (change.kind !== "ASSIGN" || change.ownerId === null) return null;
  const owner = await tx.member.findUnique({ where: { id: change.ownerId }, select: { disabledAt: true } });
  return owner === null || owner.disabledAt !== null ? "OWNER_GONE" : null;
}

function assignment(change: RunBulk["change"], planned: readonly Planned[]): Prisma.Sql {
  switch (change.kind) {
    case "ASSIGN":
      return Prisma.sql`"ownerId" = ${change.ownerId}::uuid`;
    case "DUE":
      return Prisma.sql`"dueAt" = ${change.dueAt === null ? null : new Date(change.dueAt)}::timestamptz`;
    case "PRIORITY":
      return Prisma.sql`"priority" = ${change.priority}::"Priority"`;
    case "TOPICS":
      return Prisma.sql`"topics" = u."topics"`;
    case "STAGE":
      return Prisma.sql`"stage" = ${planned[0]?.step.event.after.stage}::"Stage", "stageReason" = ${planned[0]?.step.event.reason}, "duplicateOfId" = NULL`;
  }
}

async function changeClaims(tx: Tx, actor: Actor, change: RunBulk["change"], planned: readonly Planned[]) {
  const rows = planned.map(({ claim, step }) => ({ id: claim.id, version: claim.version, topics: step.topics }));
  const count = await tx.$executeRaw`
    UPDATE "Claim" c SET ${assignment(change, planned)}, "version" = c."version" + 1, "updatedAt" = now(), "updatedById" = ${actor.id}::uuid
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS u("id" uuid, "version" int, "topics" text[])
    WHERE c."id" = u."id" AND c."version" = u."version"`;
  // They are locked: less than all means that this code is wrong, and nothing of it may stay.
  if (count !== planned.length) throw new Error(`${count} of ${planned.length} claims were changed`);
}

async function appendEvents(tx: Tx, actor: Actor, bulk: string, planned: readonly Planned[]): Promise<void> {
  const events = planned.map(({ claim, step }) => ({ claimId: claim.id, actorId: actor.id, bulk, ...step.event }));
  await tx.$queryRaw`SELECT append_events(${JSON.stringify(events)}::jsonb)::text`;
}
