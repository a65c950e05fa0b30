import "server-only";
import { db } from "@/lib/db/client";
import type { DenialStatus } from "@/lib/db/generated/enums";
import type { Actor } from "@/lib/shared/actor";

/** Something that the rules tell a member: a party changed its answer to a published claim. */
export type Reversal = {
  id: string;
  at: Date;
  claim: { id: string; number: number; statement: string };
  party: string | null;
  before: DenialStatus | null;
  after: DenialStatus | null;
};

/** What the member was told and has not marked as read, the newest first. */
export async function listNotifications(actor: Actor): Promise<Reversal[]> {
  const notifications = await db.notification.findMany({
    where: { memberId: actor.id, readAt: null, kind: "REVERSAL" },
    orderBy: { createdAt: "desc" },
    take: 50,
    select: {
      id: true,
      createdAt: true,
      responseId: true,
      claim: { select: { id: true, number: true, statement: true } },
    },
  });
  const notices = await db.notice.findMany({
    where: { responseId: { in: notifications.flatMap(({ responseId }) => responseId ?? []) } },
    select: { responseId: true, partyName: true, beforeStatus: true, afterStatus: true },
  });
  const byResponse = new Map(notices.map((notice) => [notice.responseId, notice]));
  return notifications.map(({ id, createdAt, responseId, claim }) => {
    const notice = byResponse.get(responseId);
    return {
      id,
      at: createdAt,
      claim,
      party: notice?.partyName ?? null,
      before: notice?.beforeStatus ?? null,
      after: notice?.afterStatus ?? null,
    };
  });
}
