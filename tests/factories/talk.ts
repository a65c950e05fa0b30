import { randomUUID } from "node:crypto";
import { addComment } from "@/lib/comments/add-comment";
import { openThread } from "@/lib/comments/open-thread";
import type { TalkSubject } from "@/lib/comments/schema";
import type { Actor } from "@/lib/shared/actor";
import { dataOf } from "../support/data-of";

/** How a member is mentioned in a stored text. */
export const mentionOf = ({ id, name }: { id: string; name: string }) => `@[${name}](member:${id})`;

export type Opened = { threadId: string; commentId: string; claimId: string };

/** A thread with its first comment. */
export async function aThread(
  actor: Actor,
  claimId: string,
  body = "Is this the same ship?",
  subject: TalkSubject = { kind: "CLAIM" },
): Promise<Opened> {
  const [threadId, commentId] = [randomUUID(), randomUUID()];
  await openThread(actor, { id: threadId, commentId, claimId, subject, body }).then(dataOf);
  return { threadId, commentId, claimId };
}

/** One more comment in a thread; answers its id. */
export async function aComment(actor: Actor, threadId: string, body = "It is."): Promise<string> {
  return dataOf(await addComment(actor, { id: randomUUID(), threadId, body })).id;
}
