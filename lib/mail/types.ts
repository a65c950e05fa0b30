import type { MailKind, MailState } from "@/lib/db/generated/enums";

/** A mail that did not go out, or may not have. Times are ISO strings. */
export type StuckMail = {
  id: string;
  member: string;
  kind: MailKind;
  subject: string;
  state: MailState;
  attempts: number;
  error: string | null;
  createdAt: string;
};

/** Whether mail goes out at all, and the latest hundred that are stuck of `count`. */
export type MailList = { on: boolean; stuck: StuckMail[]; count: number };
