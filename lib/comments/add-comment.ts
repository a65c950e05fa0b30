import "server-only";
import { appendEvent } from "@/lib/audit/append-event";
import { transact } from "@/lib/db/transact";
import { refusal } from "@/lib/shared/ability";
import type { Actor } from "@/lib/shared/actor";
import { fail, ok, type Result } from "@/lib/shared/result";
import { checkMentions } from "./check-mentions";
import { canAdd } from "./policy";
import type { AddComment } from "./schema";

export type Added = { id: string; claimId: string };

/** Adds a comment to an open thread. Sent twice with the same id it adds one. */
export async function addComment(actor: Actor, input: AddComment): Promise<Result<Added>> {
  return transact<Added>(async (tx) => {
    const { id, threadId } = input;
    const thread = await tx.thread.findUnique({
      where: { id: threadId },
      select: { claimId: true, resolvedAt: true, claim: { select: { stage: true } } },
    });
    if (thread === null) return fail("NOT_FOUND", "There is no such thread.");
    const { claimId } = thread;
    const own = await tx.comment.findUnique({ where: { id }, select: { authorId: true, threadId: true } });
    if (own !== null)
      return own.authorId === actor.id && own.threadId === threadId
        ? ok({ id, claimId })
        : fail("CONFLICT", "This was stored already.");
    const ability = canAdd(thread.claim.stage, thread.resolvedAt !== null);
    if (!ability.ok) return refusal(ability);
    const checked = await checkMentions(tx, input.body);
    if (!checked.ok) return checked;
    const { body, mentions } = checked.data;
    const comment = { id, threadId, authorId: actor.id, updatedById: actor.id, body };
    await tx.comment.create({ data: comment, select: { id: true } });
    await appendEvent(tx, {
      action: "comment.added",
      actorId: actor.id,
      claimId,
      subject: { type: "Comment", id },
      after: { threadId, mentions },
    });
    return ok({ id, claimId });
  });
}
