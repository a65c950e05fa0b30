import "server-only";
import { appendEvent } from "@/lib/audit/append-event";
import { db } from "@/lib/db/client";
import { transact } from "@/lib/db/transact";
import { refusal } from "@/lib/shared/ability";
import type { Actor } from "@/lib/shared/actor";
import { isoDay } from "@/lib/shared/dates";
import { fail, ok, type Result } from "@/lib/shared/result";
import { setAbsenceOf } from "./policy";
import type { MemberVersion, SetAbsence } from "./schema";

/** Says that a member is away from one day to another: oneself, or anybody for an admin. Days that are all over are refused. */
export async function setAbsence(actor: Actor, input: SetAbsence): Promise<Result<{ id: string }>> {
  const { id, memberId, from, until, note } = input;
  const may = setAbsenceOf(actor, memberId);
  if (!may.ok) return refusal(may);
  const wrong = (field: string, message: string) => fail("INVALID", message, { fieldErrors: { [field]: [message] } });
  if (until < from) return wrong("until", "This is before the first day.");
  if (until < isoDay(new Date())) return wrong("until", "This day is over already.");
  return transact<{ id: string }>(async (tx) => {
    if ((await tx.absence.findFirst({ where: { id, memberId, createdById: actor.id } })) !== null) return ok({ id });
    if ((await tx.member.findUnique({ where: { id: memberId }, select: { id: true } })) === null)
      return fail("NOT_FOUND", "There is no such member.");
    const by = { createdById: actor.id, updatedById: actor.id };
    await tx.absence.create({ data: { id, memberId, from: new Date(from), until: new Date(until), note, ...by } });
    await appendEvent(tx, {
      action: "absence.set",
      actorId: actor.id,
      subject: { type: "Absence", id },
      after: { memberId, from, until },
    });
    return ok({ id });
  });
}

/** Ends an absence at once, or takes back one that has not begun. */
export async function endAbsence(actor: Actor, { id, version }: MemberVersion): Promise<Result<{ version: number }>> {
  const absence = await db.absence.findUnique({ where: { id }, select: { memberId: true } });
  if (absence === null) return fail("NOT_FOUND", "There is no such absence.");
  const may = setAbsenceOf(actor, absence.memberId);
  if (!may.ok) return refusal(may);
  return transact(async (tx) => {
    const now = new Date();
    const { count } = await tx.absence.updateMany({
      where: { id, version, endedAt: null },
      data: { endedAt: now, version: version + 1, updatedAt: now, updatedById: actor.id },
    });
    if (count === 0) return fail("CONFLICT", "This absence was ended meanwhile. Load the page again.");
    await appendEvent(tx, {
      action: "absence.ended",
      actorId: actor.id,
      subject: { type: "Absence", id },
      before: { endedAt: null },
      after: { endedAt: now.toISOString(), memberId: absence.memberId },
    });
    return ok({ version: version + 1 });
  });
}
