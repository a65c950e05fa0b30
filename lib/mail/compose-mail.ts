import "server-only";
import MailComposer from "nodemailer/lib/mail-composer/index.js";

type Mailbox = { name: string; address: string };

export type MailToCompose = {
  from: Mailbox;
  to: Mailbox;
  subject: string;
  text: string;
  messageId: string;
};

/** A mail as it goes over the wire: plain text, marked as written by a machine. Names and subject are quoted and encoded, never lines of their own. */
export function composeMail({ from, to, subject, text, messageId }: MailToCompose): Promise<Buffer> {
  return new MailComposer({
    from,
    to: { ...to, name: to.name.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ") },
    subject,
    text,
    messageId,
    headers: { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" },
    // Nothing of a mail is read from files or other addresses.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build();
}
