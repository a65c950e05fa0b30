import { randomUUID } from "node:crypto";
import { addComment } from "@/lib/comments/add-comment";
import { openThread } from "@/lib/comments/open-thread";
import { resolveThread } from "@/lib/comments/resolve-thread";
import type { TalkSubject } from "@/lib/comments/schema";
import { db } from "@/lib/db/client";
import type { Actor } from "@/lib/shared/actor";
import { claimOf } from "./claim-of";
import type { Dossier } from "./import-dossier";
import type { DemoMembers } from "./members";
import { must } from "./must";

const at = ({ id, name }: Actor) => `@[${name}](member:${id})`;

async function open(
  actor: Actor,
  claimId: string,
  body: string,
  subject: TalkSubject = { kind: "CLAIM" },
): Promise<string> {
  const input = { id: randomUUID(), commentId: randomUUID(), claimId, subject, body };
  return must(await openThread(actor, input)).id;
}

async function reply(actor: Actor, threadId: string, body: string): Promise<void> {
  must(await addComment(actor, { id: randomUUID(), threadId, body }));
}

/** What the members say among themselves about the rockets for Wagner. */
export async function tellTalk({ checker, editor }: DemoMembers, dossier: Dossier): Promise<void> {
  const claimId = claimOf(dossier, "wagner");
  const { id: evidenceId } = await db.evidence.findFirstOrThrow({
    where: { claimId, number: 1 },
    select: { id: true },
  });
  const train = await open(
    checker,
    claimId,
    `${at(editor)} is the train in E-1 the one of 18 November? The images are not dated by the day.`,
    { kind: "EVIDENCE", id: evidenceId },
  );
  await reply(
    editor,
    train,
    "It is what the briefing says; **nothing we hold shows it**. The reason for readers should keep it apart.",
  );
  await open(
    checker,
    claimId,
    "Later reports repeat this claim without a new source. Should they be attached here, or be claims of their own?",
  );
  const wording = await open(editor, claimId, "“Supplied” or “delivered”? The briefing says *delivered to Russia*.");
  await reply(checker, wording, "“Supplied” covers both, and it is what North Korea denies.");
  must(await resolveThread(editor, { id: wording, version: 1 }));
}
