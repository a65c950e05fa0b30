import type { MailChoice, NotificationKind } from "@/lib/db/generated/enums";

/** A notification as it is shown: what happened, where it leads, and whether it was read. */
export type ToldItem = {
  id: string;
  kind: NotificationKind;
  words: string;
  href: string;
  at: Date;
  read: boolean;
  /** Of a change of many claims: one of them. */
  claim: { id: string; number: number; statement: string; language: string };
  /** It is about many claims at once, and leads to all of them. */
  many: boolean;
};

/** How a member is told of a kind. */
export type KindChoice = { kind: NotificationKind; desk: boolean; mail: MailChoice };
