import { randomUUID } from "node:crypto";
import { acceptClaim } from "@/lib/claims/accept-claim";
import { planClaim } from "@/lib/claims/plan-claim";
import { snoozeClaim } from "@/lib/claims/snooze-claim";
import { takeClaim } from "@/lib/claims/take-claim";
import { addComment } from "@/lib/comments/add-comment";
import { openThread } from "@/lib/comments/open-thread";
import { resolveThread } from "@/lib/comments/resolve-thread";
import { disableMember } from "@/lib/members/change-member";
import type { Actor } from "@/lib/shared/actor";
import type { Result } from "@/lib/shared/result";
import { changeTask } from "@/lib/tasks/change-task";
import { createTask } from "@/lib/tasks/create-task";
import { takeTask } from "@/lib/tasks/take-task";
import { anInboxClaim } from "../../factories/claims";
import { aMember } from "../../factories/members";
import { aThread } from "../../factories/talk";
import { aTask } from "../../factories/tasks";
import { dataOf } from "../../support/data-of";
import { fingerprint } from "../../support/fingerprint";
import { expect, test } from "../../support/integration";

type Place = { claimId: string; taskId: string; threadId: string };

/** What somebody who was shut out a moment ago may still be in the middle of: the database lets none of it through. */
const WORK: Record<string, (gone: Actor, at: Place) => Promise<Result<unknown>>> = {
  "takes a claim": (gone, { claimId }) => takeClaim(gone, { id: claimId }),
  "accepts a claim": (gone, { claimId }) => acceptClaim(gone, { id: claimId, version: 1 }),
  "gives a claim to themselves": (gone, { claimId }) =>
    planClaim(gone, { id: claimId, version: 1, ownerId: gone.id, dueAt: null, priority: "NORMAL" }),
  "puts a claim off": (gone, { claimId }) =>
    snoozeClaim(gone, { id: claimId, version: 1, until: new Date(Date.now() + 86_400_000).toISOString() }),
  "writes a task": (gone, { claimId }) =>
    createTask(gone, { id: randomUUID(), claimId, kind: "OTHER", note: "Ring.", assigneeId: null, dueAt: null }),
  "takes a task": (gone, { taskId }) => takeTask(gone, { id: taskId }),
  "changes a task": (gone, { taskId }) =>
    changeTask(gone, { id: taskId, version: 1, kind: "OTHER", note: "Other.", assigneeId: null, dueAt: null }),
  "opens a thread": (gone, { claimId }) =>
    openThread(gone, {
      id: randomUUID(),
      commentId: randomUUID(),
      claimId,
      subject: { kind: "CLAIM" },
      body: "Still here.",
    }),
  "answers in a thread": (gone, { threadId }) => addComment(gone, { id: randomUUID(), threadId, body: "Still here." }),
  "resolves a thread": (gone, { threadId }) => resolveThread(gone, { id: threadId, version: 1 }),
};

for (const [what, run] of Object.entries(WORK))
  test(`a disabled editor who ${what} is refused by the database, and nothing changes`, async ({ owner }) => {
    const [ada, gone] = [await aMember(), await aMember("EDITOR", "Gone")];
    const claimId = await anInboxClaim(ada);
    const { threadId } = await aThread(ada, claimId);
    const place = { claimId, threadId, taskId: await aTask(ada, claimId) };
    await disableMember(await aMember("ADMIN"), { id: gone.id, version: 1 }).then(dataOf);
    const before = await fingerprint(owner);
    expect(await run(gone, place)).toMatchObject({ ok: false });
    expect(await fingerprint(owner)).toBe(before);
    // The same is done by who is at the desk.
    dataOf(await run(await aMember("EDITOR"), place));
  });
