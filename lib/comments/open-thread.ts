import "server-only";
import { appendEvent } from "@/lib/audit/append-event";
import type { Tx } from "@/lib/db/client";
import { transact } from "@/lib/db/transact";
import { refusal } from "@/lib/shared/ability";
import type { Actor } from "@/lib/shared/actor";
import { fail, ok, type Result } from "@/lib/shared/result";
import { checkMentions } from "./check-mentions";
import { canTalk } from "./policy";
import type { OpenThread, TalkSubject } from "./schema";

export type Opened = { id: string; commentId: string; claimId: string };

/** Opens a thread with its first comment. Sent twice with the same ids it opens one. Refused on claims that are closed. */
export async function openThread(actor: Actor, input: OpenThread): Promise<Result<Opened>> {
  return transact<Opened>(async (tx) => {
    const { id, commentId, claimId, subject } = input;
    const own = await tx.thread.findUnique({ where: { id }, select: { createdById: true, claimId: true } });
    if (own !== null)
      return own.createdById === actor.id && own.claimId === claimId
        ? ok({ id, commentId, claimId })
        : fail("CONFLICT", "This was stored already.");
    const claim = await tx.claim.findUnique({ where: { id: claimId }, select: { stage: true } });
    if (claim === null) return fail("NOT_FOUND", "There is no such claim.");
    const ability = canTalk(claim.stage);
    if (!ability.ok) return refusal(ability);
    if (!(await isOfClaim(tx, claimId, subject))) return fail("NOT_FOUND", "What you talk about is not of this claim.");
    const checked = await checkMentions(tx, input.body);
    if (!checked.ok) return checked;
    const { body, mentions } = checked.data;
    const by = { createdById: actor.id, updatedById: actor.id };
    await tx.thread.create({ data: { id, claimId, subject: subject.kind, ...columnsOf(subject), ...by } });
    const comment = { id: commentId, threadId: id, authorId: actor.id, updatedById: actor.id, body };
    await tx.comment.create({ data: comment, select: { id: true } });
    await appendEvent(tx, {
      action: "thread.opened",
      actorId: actor.id,
      claimId,
      subject: { type: "Thread", id },
      after: { threadId: id, commentId, about: subject.kind, mentions },
    });
    return ok({ id, commentId, claimId });
  });
}

function columnsOf(subject: TalkSubject): { [column: string]: string } {
  switch (subject.kind) {
    case "CLAIM":
      return {};
    case "EVIDENCE":
      return { evidenceId: subject.id };
    case "RESPONSE":
      return { responseId: subject.id };
    case "PASSAGE":
      return { passageId: subject.id };
    case "FIELD":
      return { field: subject.field };
  }
}

async function isOfClaim(tx: Tx, claimId: string, subject: TalkSubject): Promise<boolean> {
  switch (subject.kind) {
    case "CLAIM":
    case "FIELD":
      return true;
    case "EVIDENCE":
      return (await tx.evidence.count({ where: { id: subject.id, claimId } })) > 0;
    case "RESPONSE":
      return (await tx.response.count({ where: { id: subject.id, claimId } })) > 0;
    case "PASSAGE":
      return (await tx.passage.count({ where: { id: subject.id, claimId } })) > 0;
  }
}
