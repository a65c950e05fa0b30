import "server-only";
import type { Tx } from "@/lib/db/client";
import type { MailKind } from "@/lib/db/generated/enums";
import { env } from "@/lib/env";
import { addJob } from "@/lib/jobs/add-job";
import { newId } from "@/lib/shared/new-id";
import { mailSettings } from "./mail-settings";

export type NewMail = {
  memberId: string;
  kind: MailKind;
  /** Made one line, of at most 200 characters. */
  subject: string;
  /** Plain text, with whole addresses of the desk in it. */
  text: string;
  notificationIds: readonly string[];
};

/**
 * Puts a mail to a member into the queue, in the caller's transaction: it goes out when that is committed. Returns its id, and null when no mail
 * server is set or the member is disabled. Call it before appendEvent().
 */
export async function queueMail(
  tx: Tx,
  { memberId, kind, subject, text, notificationIds }: NewMail,
): Promise<string | null> {
  if (mailSettings() === null) return null;
  const member = await tx.member.findFirst({ where: { id: memberId, disabledAt: null }, select: { id: true } });
  if (member === null) return null;
  const id = newId();
  await tx.mail.create({
    data: {
      id,
      memberId,
      kind,
      text,
      notificationIds: [...notificationIds],
      subject: oneLine(subject),
      messageId: `<mail.${id}@${new URL(env().APP_ORIGIN).hostname}>`,
    },
    select: { id: true },
  });
  await addJob(tx, "mail", { mailId: id }, { key: `mail.${id}` });
  return id;
}

/** A line break in the head of a mail would begin another line of its head. */
function oneLine(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ").trim();
  return line.length > 200 ? `${line.slice(0, 199)}…` : line;
}
