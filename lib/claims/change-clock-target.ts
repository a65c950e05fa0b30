import "server-only";
import { appendEvent } from "@/lib/audit/append-event";
import { db } from "@/lib/db/client";
import { transact } from "@/lib/db/transact";
import type { Actor } from "@/lib/shared/actor";
import { fail, ok, type Result } from "@/lib/shared/result";
import type { ChangeClockTarget } from "./schema";
import type { ClockTargetRow } from "./types";

/** The targets with their versions, the most pressing first, for the admin who changes them; null for anybody else. */
export async function listClockTargets(actor: Actor): Promise<ClockTargetRow[] | null> {
  if (actor.role !== "ADMIN") return null;
  return db.clockTarget.findMany({
    orderBy: { priority: "desc" },
    select: { id: true, priority: true, hours: true, version: true },
  });
}

/** Sets how many hours the desk allows itself for claims of a priority. It holds at once, for claims that are being checked too. */
export async function changeClockTarget(
  actor: Actor,
  { id, version, hours }: ChangeClockTarget,
): Promise<Result<{ version: number }>> {
  if (actor.role !== "ADMIN") return fail("FORBIDDEN", "Only an admin sets how much time the desk has.");
  return transact(async (tx) => {
    const target = await tx.clockTarget.findUnique({ where: { id } });
    if (target === null) return fail("NOT_FOUND", "There is no such target.");
    const { count } = await tx.clockTarget.updateMany({
      where: { id, version },
      data: { hours, version: version + 1, updatedAt: new Date(), updatedById: actor.id },
    });
    if (count === 0)
      return fail("CONFLICT", "Somebody else changed this target since you opened the page. Look at it again.", {
        current: { hours: target.hours, version: target.version },
      });
    await appendEvent(tx, {
      action: "clock.target_changed",
      actorId: actor.id,
      subject: { type: "ClockTarget", id },
      before: { hours: target.hours },
      after: { hours, priority: target.priority },
    });
    return ok({ version: version + 1 });
  });
}
