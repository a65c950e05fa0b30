import "server-only";
import { db, type Tx } from "@/lib/db/client";
import type { Priority } from "@/lib/db/generated/enums";
import { type Clock, type ClockFacts, type ClockTargets, clockOf } from "./clock";

/** The hours that the desk allows itself, by priority. */
export async function readClockTargets(): Promise<ClockTargets> {
  const targets = await db.clockTarget.findMany({ select: { priority: true, hours: true } });
  return Object.fromEntries(targets.map(({ priority, hours }) => [priority, hours])) as Record<Priority, number>;
}

/** What is known of the clocks of these claims, by their id. */
export async function readClockFacts(
  ids: readonly string[],
  client: Pick<Tx, "claim"> = db,
): Promise<Map<string, ClockFacts>> {
  if (ids.length === 0) return new Map();
  const claims = await client.claim.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, stage: true, priority: true, dueAt: true, clock: true },
  });
  return new Map(
    claims.map(({ id, clock, ...claim }) => [
      id,
      {
        ...claim,
        startedAt: clock?.startedAt ?? null,
        pausedSince: clock?.pausedSince ?? null,
        askedOn: clock?.askedOn ?? null,
        pausedMs: Number(clock?.pausedMs ?? 0),
        endedAt: clock?.endedAt ?? null,
      },
    ]),
  );
}

/** Where these claims stand against their time, by their id. */
export async function readClocks(ids: readonly string[], now: Date): Promise<Map<string, Clock>> {
  const [facts, targets] = await Promise.all([readClockFacts(ids), readClockTargets()]);
  return new Map([...facts].map(([id, one]) => [id, clockOf(one, targets, now)]));
}
