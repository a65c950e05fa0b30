import type { MailChoice, NotificationKind } from "@/lib/db/generated/enums";

export type Choice = { desk: boolean; mail: MailChoice };

/** What each kind is called where a member chooses, and how one is told who has chosen nothing. In the order in which they are shown. */
export const NOTIFICATION_KINDS: Record<NotificationKind, { label: string; first: Choice }> = {
  MENTION: { label: "Somebody mentions you", first: { desk: true, mail: "AT_ONCE" } },
  REPLY: { label: "Somebody answers in a thread you wrote in", first: { desk: true, mail: "DIGEST" } },
  ASSIGNED: { label: "A claim or a task is given to you", first: { desk: true, mail: "AT_ONCE" } },
  UNASSIGNED: { label: "A claim or a task is taken from you", first: { desk: true, mail: "DIGEST" } },
  TASK: { label: "A task that you gave is done", first: { desk: true, mail: "DIGEST" } },
  REVIEW_REQUESTED: { label: "A review waits for your approval", first: { desk: true, mail: "DIGEST" } },
  CHANGES_REQUESTED: { label: "Changes are asked for in your draft or claim", first: { desk: true, mail: "AT_ONCE" } },
  APPROVED: { label: "Your draft or claim is approved", first: { desk: true, mail: "DIGEST" } },
  PUBLISHED: { label: "A claim that you own or wrote is published", first: { desk: true, mail: "DIGEST" } },
  RESPONSE: { label: "A party answers on a claim that you own", first: { desk: true, mail: "DIGEST" } },
  REQUEST_DUE: { label: "An answer to a question is due today", first: { desk: true, mail: "DIGEST" } },
  NO_REPLY: { label: "No answer came by the deadline", first: { desk: true, mail: "DIGEST" } },
  DUE_SOON: { label: "A claim that you own is due soon", first: { desk: true, mail: "DIGEST" } },
  OVERDUE: {
    label: "A claim is overdue: your own, or to editors one without owner",
    first: { desk: true, mail: "DIGEST" },
  },
  REVERSAL: { label: "A party turns round on a published claim", first: { desk: true, mail: "AT_ONCE" } },
};

/** Of these the desk always tells. */
export const ALWAYS: readonly NotificationKind[] = ["MENTION", "REVERSAL"];

export const MAIL_CHOICE_LABELS: Record<MailChoice, string> = {
  NO: "No mail",
  AT_ONCE: "Mail at once",
  DIGEST: "In the daily mail",
};

type Told = { kind: NotificationKind; actor: string | null; count: number; bulk: boolean };

/** What a notification says: who did what. `count` is how often, or of a change of many claims how many. */
export function notificationWords({ kind, actor, count, bulk }: Told): string {
  const who = actor ?? "The desk";
  const times = count > 1 && !bulk ? `, ${count} times` : "";
  switch (kind) {
    case "ASSIGNED":
      return bulk && count > 1 ? `${who} gave you ${count} claims` : `${who} gave you work on this claim${times}`;
    case "UNASSIGNED":
      return bulk && count > 1
        ? `${who} took ${count} claims from you`
        : `${who} took work on this claim from you${times}`;
    case "TASK":
      return count > 1 ? `${who} finished ${count} tasks that you gave` : `${who} finished a task that you gave`;
    case "MENTION":
      return `${who} mentioned you${times}`;
    case "REPLY":
      return count > 1
        ? `${count} answers in a thread that you wrote in`
        : `${who} answered in a thread that you wrote in`;
    case "REVIEW_REQUESTED":
      return `${who} asked for a review`;
    case "CHANGES_REQUESTED":
      return `${who} asked for changes${times}`;
    case "APPROVED":
      return count > 1 ? `${count} approvals` : `${who} approved it`;
    case "PUBLISHED":
      return count > 1 ? `${count} versions were published` : `${who} published it`;
    case "RESPONSE":
      return count > 1 ? `${count} new answers are on record` : `${who} recorded an answer`;
    case "REQUEST_DUE":
      return count > 1 ? `${count} answers are due` : "An answer is due today";
    case "NO_REPLY":
      return count > 1 ? `${count} questions were not answered` : "No answer came by the deadline";
    case "DUE_SOON":
      return "The claim is due soon";
    case "OVERDUE":
      return "The claim is overdue";
    case "REVERSAL":
      return "A party changed its answer: the claim is to be looked at again";
  }
}
