import "server-only";
import { appendEvent } from "@/lib/audit/append-event";
import { db } from "@/lib/db/client";
import { transact } from "@/lib/db/transact";
import type { Actor } from "@/lib/shared/actor";
import { fail, ok, type Result } from "@/lib/shared/result";
import { runChunk } from "./bulk-chunk";
import { guardBulk } from "./bulk-guard";
import { noOutcome, type Outcome, skip, skipList } from "./bulk-outcome";
import type { RunBulk } from "./bulk-schema";
import { selectedIds } from "./bulk-selection";
import { type BulkReport, getBulkRun } from "./get-bulk-run";

/** Claims that are changed in one transaction: others wait for the log no longer than one of them takes. */
const CHUNK = 200;

/**
 * Changes many claims in parts of a few hundred, each in one transaction with the events of its claims and the run's report: what the
 * report says is what was done, also when the server is killed on the way. Sent again with the same id it runs once, and answers the report
 * as it is. Editors only; at most 10,000 claims.
 */
export async function runBulk(actor: Actor, input: RunBulk, now = new Date()): Promise<Result<BulkReport>> {
  const begun = await beginRun(actor, input, now);
  if (!begun.ok) return begun;
  if (begun.data !== null) await goThrough(actor, input, begun.data, now);
  return answer(actor, input.id);
}

/** The ids to go through; null when this very run was asked for before. */
async function beginRun(actor: Actor, input: RunBulk, now: Date): Promise<Result<string[] | null>> {
  const guarded = await guardBulk(db, actor, input.change);
  if (!guarded.ok) return guarded;
  const own = await isOwnRun(actor, input.id);
  if (own !== null) return own;
  const ids = await selectedIds(actor, input.selection, now);
  if (!ids.ok) return ids;
  const { id, change, selection } = input;
  const begun = await transact(async (tx) => {
    await tx.bulkRun.create({ data: { id, actorId: actor.id, change, selection, matched: ids.data.length } });
    await appendEvent(tx, {
      action: "claims.bulk_started",
      actorId: actor.id,
      subject: { type: "BulkRun", id },
      after: { ...change, matched: ids.data.length },
    });
    return ok(ids.data);
  });
  // Sent twice at the same moment: the second finds the first's.
  return begun.ok || begun.code !== "CONFLICT" ? begun : ((await isOwnRun(actor, id)) ?? begun);
}

async function isOwnRun(actor: Actor, id: string): Promise<Result<null> | null> {
  const run = await db.bulkRun.findUnique({ where: { id }, select: { actorId: true } });
  if (run === null) return null;
  return run.actorId === actor.id ? ok(null) : fail("CONFLICT", "Somebody else's change has this id. Try again.");
}

async function goThrough(actor: Actor, input: RunBulk, ids: readonly string[], now: Date): Promise<void> {
  let outcome = noOutcome();
  for (let at = 0; at < ids.length; at += CHUNK)
    outcome = await changePart(actor, input, ids.slice(at, at + CHUNK), outcome, now);
  await finishRun(actor, input.id, outcome);
}

/** A part that is refused as a whole is taken apart, until the claim is alone that stands in the way. */
async function changePart(
  actor: Actor,
  input: RunBulk,
  ids: readonly string[],
  outcome: Outcome,
  now: Date,
): Promise<Outcome> {
  const changed = await runChunk(actor, input, ids, outcome, now);
  if (changed.ok) return changed.data;
  const [first] = ids;
  if (ids.length === 1 && first !== undefined) {
    const claim = await db.claim.findUnique({ where: { id: first }, select: { number: true } });
    skip(outcome, changed.code === "CONFLICT" ? "BUSY" : "REFUSED", claim?.number ?? null);
    return outcome;
  }
  const half = Math.ceil(ids.length / 2);
  const before = await changePart(actor, input, ids.slice(0, half), outcome, now);
  return changePart(actor, input, ids.slice(half), before, now);
}

async function finishRun(actor: Actor, id: string, outcome: Outcome): Promise<void> {
  const skips = skipList(outcome, Number.POSITIVE_INFINITY);
  const finish = () =>
    transact<null>(async (tx) => {
      const at = new Date();
      await tx.bulkRun.update({ where: { id }, data: { skips, aliveAt: at, finishedAt: at } });
      await appendEvent(tx, {
        action: "claims.bulk_finished",
        actorId: actor.id,
        subject: { type: "BulkRun", id },
        after: {
          changed: outcome.changed.length,
          skipped: Object.fromEntries(skips.map(({ reason, count }) => [reason, count])),
        },
      });
      return ok(null);
    });
  // Who appends many events may hold the log for longer than a statement waits.
  for (let tries = 1; ; tries += 1) {
    const finished = await finish();
    if (finished.ok) return;
    if (tries === 3) throw new Error(`the end of the bulk change ${id} was not written: ${finished.message}`);
  }
}

async function answer(actor: Actor, id: string): Promise<Result<BulkReport>> {
  const report = await getBulkRun(actor, id);
  return report === null ? fail("NOT_FOUND", "There is no such change.") : ok(report);
}
