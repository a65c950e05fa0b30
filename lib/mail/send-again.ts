import "server-only";
import { appendEvent } from "@/lib/audit/append-event";
import { transact } from "@/lib/db/transact";
import { addJob } from "@/lib/jobs/add-job";
import { manageJobs } from "@/lib/jobs/policy";
import { refusal } from "@/lib/shared/ability";
import type { Actor } from "@/lib/shared/actor";
import { fail, ok, type Result } from "@/lib/shared/result";
import { mailSettings } from "./mail-settings";
import type { OneMail } from "./schema";

const blocked = (message: string) => fail("BLOCKED", message, { reasons: [message] });

/**
 * Sends a mail that did not go out, or may not have, under the Message-ID that it had: a reader who has it already sees that it is the same. For
 * admins; it is the only way in which an uncertain mail goes out again.
 */
export async function sendMailAgain(actor: Actor, { id, attempts }: OneMail): Promise<Result<null>> {
  const allowed = manageJobs(actor);
  if (!allowed.ok) return refusal(allowed);
  if (mailSettings() === null) return blocked("No mail server is set.");
  return transact(async (tx) => {
    const mail = await tx.mail.findUnique({ where: { id } });
    if (mail === null) return fail("NOT_FOUND", "There is no such mail.");
    const { state, error } = mail;
    if (state === "SENT" || state === "HANDED_OVER" || mail.attempts === 0) return blocked("This mail is not stuck.");
    const { count } = await tx.mail.updateMany({
      where: { id, state, attempts },
      data: { state: "QUEUED", attempts: 0, error: null, handedOverAt: null },
    });
    if (count !== 1) return fail("CONFLICT", "The mail went on meanwhile. Look at it again.");
    await addJob(tx, "mail", { mailId: id }, { key: `mail.${id}` });
    await appendEvent(tx, {
      action: "mail.sent_again",
      actorId: actor.id,
      subject: { type: "Mail", id },
      before: { state, attempts, error },
    });
    return ok(null);
  });
}
