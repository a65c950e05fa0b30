import "server-only";
import type { Tx } from "@/lib/db/client";
import type { MailChoice } from "@/lib/db/generated/enums";
import { addJob } from "@/lib/jobs/add-job";
import { mailSettings } from "@/lib/mail/mail-settings";
import { newId } from "@/lib/shared/new-id";
import { ALWAYS, type Choice, NOTIFICATION_KINDS } from "./labels";
import type { LoggedEvent } from "./logged-event";
import type { Recipient } from "./recipients";

/** How long what happens at a claim is gathered into one mail. */
const GATHER_MS = 60_000;

/** Changes of many claims that are one message. */
const IN_BULK = ["ASSIGNED", "UNASSIGNED"];

/**
 * Tells a member, as they chose: an unread notification of the same kind at the same claim, or of the same change of many claims, is brought
 * up to date and counts one more; else there is a new one.
 */
export async function keepNotification(tx: Tx, event: LoggedEvent, told: Recipient, now: Date): Promise<void> {
  const { memberId, kind, claimId, commentId } = told;
  const choice = await readChoice(tx, told);
  const mail: MailChoice = mailSettings() === null ? "NO" : choice.mail;
  if (!choice.desk && mail === "NO") return;
  const bulkId = event.bulk !== undefined && IN_BULK.includes(kind) ? event.bulk : null;
  const responseId = event.subjectType === "Response" ? event.subjectId : null;
  const unread = await tx.notification.findFirst({
    where: { memberId, kind, bulkId, readAt: null, ...(bulkId === null ? { claimId } : {}) },
    select: { id: true, mailedAt: true },
  });
  const again = { updatedAt: event.at, actorId: event.actorId, commentId, responseId, mailedAt: null };
  const { count } = await tx.notification.updateMany({
    // Read at this moment, it is left as it is, and there is a new one.
    where: { id: unread?.id ?? newId(), readAt: null },
    data: { ...again, count: { increment: 1 }, ...(choice.desk ? { inDesk: true } : {}) },
  });
  if (count === 0)
    await tx.notification.create({
      data: {
        id: newId(),
        memberId,
        kind,
        claimId,
        bulkId,
        ...again,
        inDesk: choice.desk,
        createdAt: event.at,
      },
      select: { id: true },
    });
  // What is gathered already goes with the mail that it is gathered for.
  const gathered = count > 0 && unread?.mailedAt === null;
  if (mail === "AT_ONCE" && !gathered) await askForMail(tx, told, now);
}

/** Reversals are written by a rule of the database, with the response: of those only the mail is left to ask for. */
export async function mailReversals(tx: Tx, event: LoggedEvent, now: Date): Promise<void> {
  if (event.subjectType !== "Response" || mailSettings() === null) return;
  const reversals = await tx.notification.findMany({
    where: { kind: "REVERSAL", responseId: event.subjectId, readAt: null, mailedAt: null },
    select: { memberId: true, kind: true, claimId: true },
  });
  for (const told of reversals) if ((await readChoice(tx, told)).mail === "AT_ONCE") await askForMail(tx, told, now);
}

type Told = Pick<Recipient, "memberId" | "kind" | "claimId">;

function askForMail(tx: Tx, { memberId, claimId }: Told, now: Date): Promise<void> {
  const runAt = new Date(now.getTime() + GATHER_MS);
  return addJob(tx, "mail-at-once", { memberId, claimId }, { key: `mail-at-once.${memberId}.${claimId}`, runAt });
}

async function readChoice(tx: Tx, { memberId, kind }: Told): Promise<Choice> {
  const chosen = await tx.notificationChoice.findUnique({ where: { memberId_kind: { memberId, kind } } });
  const choice = chosen ?? NOTIFICATION_KINDS[kind].first;
  return ALWAYS.includes(kind) ? { ...choice, desk: true } : choice;
}
