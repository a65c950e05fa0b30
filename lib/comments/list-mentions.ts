import "server-only";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { Actor } from "@/lib/shared/actor";
import { commentHref } from "@/lib/shared/comment-href";
import { excerptOf, mentionedIds } from "@/lib/shared/mention-text";
import type { MentionRow } from "./types";

const SHOWN = 20;

/**
 * Comments in open threads that mention the member, the newest first, and how many there are. A thread in which the member has spoken since is
 * answered and left out, and so are claims that are closed.
 */
export async function listMentions(actor: Actor): Promise<{ rows: MentionRow[]; total: number }> {
  const unanswered = await db.$queryRaw<{ id: string }[]>`
    SELECT c."id"::text AS "id" FROM "Mention" x
    JOIN "Comment" c ON c."id" = x."commentId" JOIN "Thread" t ON t."id" = c."threadId" JOIN "Claim" k ON k."id" = t."claimId"
    WHERE x."memberId" = ${actor.id}::uuid AND c."authorId" <> x."memberId" AND t."resolvedAt" IS NULL AND k."stage" NOT IN ('DECLINED', 'DUPLICATE', 'WITHDRAWN')
      AND NOT EXISTS (SELECT 1 FROM "Comment" l WHERE l."threadId" = t."id" AND l."authorId" = x."memberId" AND (l."createdAt", l."id") > (c."createdAt", c."id"))
    ORDER BY c."createdAt" DESC, c."id" DESC`;
  const ids = unanswered.slice(0, SHOWN).map(({ id }) => id);
  const comments = await db.comment.findMany({
    where: { id: { in: ids } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: COMMENT,
  });
  const mentioned = comments.flatMap(({ body }) => mentionedIds(body));
  const members = await db.member.findMany({ where: { id: { in: mentioned } }, select: { id: true, name: true } });
  const names = new Map(members.map(({ id, name }) => [id, name]));
  return { rows: comments.map((comment) => rowOf(comment, names)), total: unanswered.length };
}

const COMMENT = {
  id: true,
  threadId: true,
  body: true,
  createdAt: true,
  author: { select: { id: true, name: true } },
  thread: { select: { claim: { select: { id: true, number: true, statement: true, language: true } } } },
} satisfies Prisma.CommentSelect;

function rowOf(
  comment: Prisma.CommentGetPayload<{ select: typeof COMMENT }>,
  names: ReadonlyMap<string, string>,
): MentionRow {
  const { claim } = comment.thread;
  return {
    commentId: comment.id,
    threadId: comment.threadId,
    claim,
    author: comment.author,
    at: comment.createdAt,
    excerpt: excerptOf(comment.body, names),
    href: commentHref(claim.id, comment.id),
  };
}
