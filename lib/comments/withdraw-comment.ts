import "server-only";
import { appendEvent } from "@/lib/audit/append-event";
import { transact } from "@/lib/db/transact";
import { refusal } from "@/lib/shared/ability";
import type { Actor } from "@/lib/shared/actor";
import { fail, ok, type Result } from "@/lib/shared/result";
import { changedMeanwhile, findComment, noSuchComment } from "./comment-place";
import { asksReason, canWithdraw } from "./policy";
import type { WithdrawComment } from "./schema";

/** Takes a comment back: its place stays, and says who did. An editor who withdraws somebody else's says why. */
export async function withdrawComment(
  actor: Actor,
  input: WithdrawComment,
): Promise<Result<{ id: string; claimId: string }>> {
  return transact<{ id: string; claimId: string }>(async (tx) => {
    const { id, version } = input;
    const comment = await findComment(tx, id);
    if (comment === null) return noSuchComment();
    const { claimId, claim } = comment.thread;
    const ability = canWithdraw(actor, claim.stage, comment);
    if (!ability.ok) return refusal(ability);
    if (asksReason(actor, comment) && input.reason === null)
      return fail("INVALID", "Say why it is withdrawn.", { fieldErrors: { reason: ["Say why it is withdrawn."] } });
    const { count } = await tx.comment.updateMany({
      where: { id, version, withdrawnAt: null },
      data: { withdrawnAt: new Date(), withdrawnReason: input.reason, updatedById: actor.id, version: version + 1 },
    });
    if (count === 0) return changedMeanwhile(tx, id);
    await appendEvent(tx, {
      action: "comment.withdrawn",
      actorId: actor.id,
      claimId,
      subject: { type: "Comment", id },
      after: { threadId: comment.threadId, authorId: comment.authorId },
      ...(input.reason === null ? {} : { reason: input.reason }),
    });
    return ok({ id, claimId });
  });
}
