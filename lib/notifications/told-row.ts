import "server-only";
import type { Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { commentHref } from "@/lib/shared/comment-href";
import { notificationWords } from "./labels";
import type { ToldItem } from "./types";

/** What is read of a notification. */
export const TOLD = {
  id: true,
  kind: true,
  commentId: true,
  bulkId: true,
  actorId: true,
  count: true,
  updatedAt: true,
  readAt: true,
  claim: { select: { id: true, number: true, statement: true, language: true } },
} satisfies Prisma.NotificationSelect;

export type ToldRow = Prisma.NotificationGetPayload<{ select: typeof TOLD }>;

const PARTS: Partial<Record<ToldRow["kind"], string>> = {
  REVIEW_REQUESTED: "/review",
  CHANGES_REQUESTED: "/review",
  APPROVED: "/review",
  RESPONSE: "/responses",
  NO_REPLY: "/responses",
  REQUEST_DUE: "/responses",
  REVERSAL: "/responses",
};

/** Rows in words, with the names of today. */
export async function toldItems(tx: Pick<Tx, "member">, rows: readonly ToldRow[]): Promise<ToldItem[]> {
  const ids = rows.flatMap(({ actorId }) => actorId ?? []);
  const members = await tx.member.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  const names = new Map(members.map(({ id, name }) => [id, name]));
  return rows.map((row) => {
    const { id, kind, claim, commentId, bulkId, actorId, count, updatedAt, readAt } = row;
    const many = bulkId !== null && count > 1;
    const actor = actorId === null ? null : (names.get(actorId) ?? "A member");
    return {
      id,
      kind,
      claim,
      many,
      at: updatedAt,
      read: readAt !== null,
      words: notificationWords({ kind, actor, count, bulk: bulkId !== null }),
      href: many
        ? `/desk/claims/bulk/${bulkId}`
        : commentId !== null
          ? commentHref(claim.id, commentId)
          : `/desk/claims/${claim.id}${PARTS[kind] ?? ""}`,
    };
  });
}
