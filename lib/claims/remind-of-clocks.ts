import "server-only";
import { appendEvent } from "@/lib/audit/append-event";
import { transact } from "@/lib/db/transact";
import { oneByOne } from "@/lib/jobs/one-by-one";
import { ok, type Result } from "@/lib/shared/result";
import { type ClockTargets, clockOf, dueTimeOf } from "./clock";
import { listDueClocks } from "./due-clocks";
import { lockClaim } from "./lock-claim";
import { readClockFacts, readClockTargets } from "./read-clocks";

/**
 * Says of every claim that it is due soon, and that it is overdue: events without an actor, from which those concerned are told. Each is said
 * once a due time, however many do this at once, and not while the clock pauses. Returns of how many claims it was said; throws in the end when
 * one failed.
 */
export async function remindOfClocks({ now, signal }: { now: Date; signal?: AbortSignal }): Promise<number> {
  const [due, targets] = await Promise.all([listDueClocks(now), readClockTargets()]);
  return oneByOne(due, ({ id }) => remind(id, targets, now), signal);
}

const SAID = { DUE_SOON: ["soonOf", "claim.due_soon"], OVERDUE: ["overdueOf", "claim.overdue"] } as const;

function remind(claimId: string, targets: ClockTargets, now: Date): Promise<Result<boolean>> {
  return transact(async (tx) => {
    await lockClaim(tx, claimId);
    const facts = (await readClockFacts([claimId], tx)).get(claimId);
    const dueAt = facts && dueTimeOf(facts, targets);
    if (!dueAt) return ok(false);
    const { state } = clockOf(facts, targets, now);
    if (state !== "DUE_SOON" && state !== "OVERDUE") return ok(false);
    const [of, action] = SAID[state];
    const told = await tx.clockTold.findUnique({ where: { claimId } });
    if (told?.[of]?.getTime() === dueAt.getTime()) return ok(false);
    await tx.clockTold.upsert({
      where: { claimId },
      create: { claimId, [of]: dueAt },
      update: { [of]: dueAt },
      select: { claimId: true },
    });
    await appendEvent(tx, { action, actorId: null, claimId, subject: { type: "Claim", id: claimId } });
    return ok(true);
  });
}
