import "server-only";
import { db, type Tx } from "@/lib/db/client";
import type { MailChoice, MailKind, NotificationKind } from "@/lib/db/generated/enums";
import { env } from "@/lib/env";
import { queueMail } from "@/lib/mail/queue-mail";
import { NOTIFICATION_KINDS } from "./labels";
import { TOLD, toldItems } from "./told-row";
import type { ToldItem } from "./types";

type Mail = {
  memberId: string;
  kind: MailKind;
  /** Only what happened at this claim. */
  claimId?: string;
  /** Nothing is written when there is a mail of the kind since then. */
  notSince?: Date;
  compose: (origin: string, items: readonly ToldItem[]) => { subject: string; text: string };
};

/**
 * Puts one mail into the queue about what a member wants by this kind of mail, has not read, and no mail told of. What it tells of is marked in
 * the same transaction, so that it is told once. True when there was something to tell.
 */
export function mailUnread({ memberId, kind, claimId, notSince, compose }: Mail): Promise<boolean> {
  return db.$transaction(async (tx) => {
    // Two at once take turns.
    await tx.$queryRaw`SELECT 1 FROM "Member" m WHERE m."id" = ${memberId}::uuid FOR NO KEY UPDATE`;
    if (notSince && (await tx.mail.count({ where: { memberId, kind, createdAt: { gte: notSince } } })) > 0)
      return false;
    const rows = await tx.notification.findMany({
      where: {
        memberId,
        readAt: null,
        mailedAt: null,
        kind: { in: await kindsBy(tx, memberId, kind) },
        ...(claimId === undefined ? {} : { claimId }),
      },
      orderBy: [{ claimId: "asc" }, { updatedAt: "asc" }, { id: "asc" }],
      select: TOLD,
    });
    if (rows.length === 0) return false;
    const ids = rows.map(({ id }) => id);
    const { subject, text } = compose(env().APP_ORIGIN, await toldItems(tx, rows));
    const queued = await queueMail(tx, { memberId, kind, subject, text, notificationIds: ids });
    if (queued === null) return false;
    await tx.notification.updateMany({ where: { id: { in: ids } }, data: { mailedAt: new Date() } });
    return true;
  });
}

/** The kinds of which a member is told by this kind of mail. */
async function kindsBy(tx: Tx, memberId: string, mail: MailKind): Promise<NotificationKind[]> {
  const chosen = await tx.notificationChoice.findMany({ where: { memberId }, select: { kind: true, mail: true } });
  const choices = new Map<NotificationKind, MailChoice>(chosen.map((choice) => [choice.kind, choice.mail]));
  const kinds = Object.keys(NOTIFICATION_KINDS) as NotificationKind[];
  return kinds.filter((kind) => (choices.get(kind) ?? NOTIFICATION_KINDS[kind].first.mail) === mail);
}
