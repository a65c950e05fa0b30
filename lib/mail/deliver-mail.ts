import "server-only";
import { db } from "@/lib/db/client";
import type { MailState } from "@/lib/db/generated/enums";
import { composeMail } from "./compose-mail";
import { mailSettings } from "./mail-settings";
import { SmtpFailure, sendBySmtp } from "./smtp";

/** How often a mail is tried before it is given up; the waits between double and more, to half a day in all. */
const TRIES = 12;

const CUT_OFF = "The desk was cut off while it handed the mail over. It may have been sent.";
const UNHEARD = "The mail server did not say whether it took the mail. It may have been sent";

type Change = { error?: string | null; attempts?: { increment: number } | number; handedOverAt?: Date; sentAt?: Date };

/** Moves a mail on if it still stands where it is thought to be. False when it does not. */
async function move(id: string, from: readonly MailState[], to: MailState, change: Change = {}): Promise<boolean> {
  const { count } = await db.mail.updateMany({
    where: { id, state: { in: [...from] } },
    data: { state: to, ...change },
  });
  return count === 1;
}

/**
 * Sends one mail. It is marked in a transaction of its own right before the server gets the text: broken off before, it is tried again; broken
 * off after, it may have been sent, is marked as uncertain, and is never sent again by itself. Throws when it is to be tried again.
 */
export async function deliverMail(id: string): Promise<void> {
  const settings = mailSettings();
  if (settings === null) throw new Error("No mail server is set (SMTP_URL).");
  const mail = await db.mail.findUnique({ where: { id }, include: { member: true } });
  if (mail?.state === "HANDED_OVER") await move(id, ["HANDED_OVER"], "UNCERTAIN", { error: CUT_OFF });
  if (mail?.state !== "QUEUED") return;
  const { member, subject, text, messageId } = mail;
  if (member.disabledAt !== null) {
    await move(id, ["QUEUED"], "FAILED", { error: "The member is not at the desk any more." });
    return;
  }
  const to = { name: member.name, address: member.email };
  const raw = await composeMail({ from: settings.from, to, subject, text, messageId });
  try {
    await sendBySmtp(settings.url, { from: settings.from.address, to: member.email, raw }, async () => {
      const change = { handedOverAt: new Date(), attempts: { increment: 1 }, error: null };
      if (!(await move(id, ["QUEUED"], "HANDED_OVER", change))) throw new Error("Another process sends this mail.");
    });
  } catch (error) {
    await afterFailure(id, error as Error, mail.attempts + 1);
    return;
  }
  await move(id, ["HANDED_OVER", "UNCERTAIN"], "SENT", { sentAt: new Date(), error: null });
}

/** What becomes of a mail that the server did not take: tried again, given up, or uncertain. */
async function afterFailure(id: string, error: Error, attempts: number): Promise<void> {
  const code = error instanceof SmtpFailure ? error.code : null;
  const again = attempts < TRIES && !(code !== null && code >= 500);
  const reason = withoutAddresses(error.message);
  const { state } = await db.mail.findUniqueOrThrow({ where: { id }, select: { state: true } });
  if (state === "HANDED_OVER" && code === null) {
    await move(id, ["HANDED_OVER"], "UNCERTAIN", { error: `${UNHEARD}: ${reason}` });
    return;
  }
  const moved = await move(id, ["QUEUED", "HANDED_OVER"], again ? "QUEUED" : "FAILED", {
    error: reason,
    attempts,
  });
  if (moved && again) throw new Error(reason);
}

/** Mail servers repeat the address that they refuse, and what a job says goes into the log. */
function withoutAddresses(text: string): string {
  return text.replace(/[^\s<>"'():,;]+@[^\s<>"'():,;]+/g, "[address]");
}
