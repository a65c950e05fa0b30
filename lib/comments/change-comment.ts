import "server-only";
import { appendEvent } from "@/lib/audit/append-event";
import { transact } from "@/lib/db/transact";
import { refusal } from "@/lib/shared/ability";
import type { Actor } from "@/lib/shared/actor";
import { ok, type Result } from "@/lib/shared/result";
import { checkMentions } from "./check-mentions";
import { changedMeanwhile, findComment, noSuchComment } from "./comment-place";
import { canChange } from "./policy";
import type { ChangeComment } from "./schema";

/** Changes the words of the member's own comment. The words before stay in the log. */
export async function changeComment(
  actor: Actor,
  input: ChangeComment,
): Promise<Result<{ version: number; claimId: string }>> {
  return transact<{ version: number; claimId: string }>(async (tx) => {
    const { id, version } = input;
    const comment = await findComment(tx, id);
    if (comment === null) return noSuchComment();
    const { claimId, claim } = comment.thread;
    const ability = canChange(actor, claim.stage, comment);
    if (!ability.ok) return refusal(ability);
    const before = comment.mentions.map(({ memberId }) => memberId).sort();
    const checked = await checkMentions(tx, input.body, before);
    if (!checked.ok) return checked;
    const { body, mentions } = checked.data;
    if (comment.version === version && body === comment.body) return ok({ version, claimId });
    const { count } = await tx.comment.updateMany({
      where: { id, version, withdrawnAt: null },
      data: { body, changedAt: new Date(), updatedById: actor.id, version: version + 1 },
    });
    if (count === 0) return changedMeanwhile(tx, id);
    await appendEvent(tx, {
      action: "comment.changed",
      actorId: actor.id,
      claimId,
      subject: { type: "Comment", id },
      before: { body: comment.body, mentions: before },
      after: { body, threadId: comment.threadId, mentions },
    });
    return ok({ version: version + 1, claimId });
  });
}
