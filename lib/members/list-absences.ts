import "server-only";
import { db } from "@/lib/db/client";
import type { Actor } from "@/lib/shared/actor";
import { isoDay } from "@/lib/shared/dates";
import { canManageMembers } from "./policy";
import type { AbsenceRow } from "./types";

/** The absences that go on or are to come, the first of them first: the member's own, and everybody's for an admin who asks for all. */
export async function listAbsences(actor: Actor, { all = false } = {}): Promise<AbsenceRow[]> {
  const today = new Date(isoDay(new Date()));
  const whose = all && canManageMembers(actor) ? {} : { memberId: actor.id };
  const absences = await db.absence.findMany({
    where: { ...whose, endedAt: null, until: { gte: today } },
    orderBy: [{ from: "asc" }, { id: "asc" }],
    select: { id: true, memberId: true, from: true, until: true, note: true, version: true },
  });
  return absences.map(({ from, until, ...row }) => ({
    ...row,
    from: isoDay(from),
    until: isoDay(until),
    begun: from <= today,
  }));
}
