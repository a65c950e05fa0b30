import { randomUUID } from "node:crypto";
import { actorFrom } from "@/lib/auth/actor-from";
import { addComment } from "@/lib/comments/add-comment";
import { changeComment } from "@/lib/comments/change-comment";
import { findMentionable } from "@/lib/comments/find-mentionable";
import { listMentions } from "@/lib/comments/list-mentions";
import { countOpenThreads, listThreads } from "@/lib/comments/list-threads";
import { openThread } from "@/lib/comments/open-thread";
import { reopenThread } from "@/lib/comments/reopen-thread";
import { resolveThread } from "@/lib/comments/resolve-thread";
import { withdrawComment } from "@/lib/comments/withdraw-comment";
import { db } from "@/lib/db/client";
import { Stage } from "@/lib/db/generated/enums";
import { addEvidence } from "@/lib/evidence/add-evidence";
import { renameSelf } from "@/lib/members/rename-self";
import type { Actor } from "@/lib/shared/actor";
import type { Result } from "@/lib/shared/result";
import { anInboxClaim } from "../../factories/claims";
import { aSource, evidenceOf } from "../../factories/claims-content";
import { aMember, anAccount } from "../../factories/members";
import { BEFORE, CLAIM_AT, type Exit, isExit, leaveWorkflow } from "../../factories/stages";
import { aComment, aThread, mentionOf, type Opened } from "../../factories/talk";
import { dataOf } from "../../support/data-of";
import { expect, test } from "../../support/integration";

type Cast = Record<"author" | "other" | "editor" | "admin", Actor>;
type Place = Opened & { thread: number; comment: number; resolved: boolean };

/** `off` spoils the version: what a screen that is out of date sends. */
type Mutation = (actor: Actor, at: Place, off: number) => Promise<Result<unknown>>;
type Rule = { run: Mutation; by: (keyof Cast)[]; stale: boolean; when: "open" | "resolved" };

const EVERYBODY: (keyof Cast)[] = ["author", "other", "editor", "admin"];

/** Who may do what in a claim that is in the workflow or published. */
const TABLE: Record<string, Rule> = {
  open: {
    run: (actor, { claimId }) =>
      openThread(actor, {
        id: randomUUID(),
        commentId: randomUUID(),
        claimId,
        subject: { kind: "CLAIM" },
        body: "Hm.",
      }),
    by: EVERYBODY,
    stale: false,
    when: "open",
  },
  add: {
    run: (actor, { threadId }) => addComment(actor, { id: randomUUID(), threadId, body: "Yes." }),
    by: EVERYBODY,
    stale: false,
    when: "open",
  },
  change: {
    run: (actor, { commentId, comment }, off) =>
      changeComment(actor, { id: commentId, version: comment + off, body: `Other words, ${randomUUID()}` }),
    by: ["author"],
    stale: true,
    when: "open",
  },
  withdraw: {
    run: (actor, { commentId, comment }, off) =>
      withdrawComment(actor, { id: commentId, version: comment + off, reason: "It names a source." }),
    by: ["author", "editor", "admin"],
    stale: true,
    when: "open",
  },
  resolve: {
    run: (actor, { threadId, thread }, off) => resolveThread(actor, { id: threadId, version: thread + off }),
    by: EVERYBODY,
    stale: true,
    when: "open",
  },
  reopen: {
    run: (actor, { threadId, thread }, off) => reopenThread(actor, { id: threadId, version: thread + off }),
    by: EVERYBODY,
    stale: true,
    when: "resolved",
  },
};

/** Everything of the talk about a claim and the length of its log: equal before and after means that nothing changed. */
async function stateOf(claimId: string): Promise<string> {
  const rows = await db.$queryRaw<{ state: string }[]>`
    SELECT jsonb_build_object(
      'threads', (SELECT jsonb_agg(to_jsonb(t) ORDER BY t."id") FROM "Thread" t WHERE t."claimId" = ${claimId}::uuid),
      'comments', (SELECT jsonb_agg(to_jsonb(c) ORDER BY c."id") FROM "Comment" c JOIN "Thread" t ON t."id" = c."threadId" WHERE t."claimId" = ${claimId}::uuid),
      'events', (SELECT count(*) FROM "Event" e WHERE e."claimId" = ${claimId}::uuid))::text AS "state"`;
  return rows[0]?.state ?? "";
}

async function placeOf({ threadId, commentId, claimId }: Opened): Promise<Place> {
  const thread = await db.thread.findUniqueOrThrow({ where: { id: threadId } });
  const comment = await db.comment.findUniqueOrThrow({ where: { id: commentId } });
  const resolved = thread.resolvedAt !== null;
  return { threadId, commentId, claimId, thread: thread.version, comment: comment.version, resolved };
}

async function expectRefused(run: () => Promise<Result<unknown>>, claimId: string, codes: string): Promise<void> {
  const before = await stateOf(claimId);
  const result = await run();
  expect(result.ok ? "done" : result.code).toMatch(new RegExp(`^(${codes})$`));
  if (!result.ok) expect(result.message).toMatch(/^[A-Z].*[.]$/s);
  expect(await stateOf(claimId)).toBe(before);
}

async function aCast(): Promise<Cast> {
  return {
    author: await aMember("CHECKER", "Author"),
    other: await aMember("CHECKER", "Other"),
    editor: await aMember("EDITOR", "Editor"),
    admin: await aMember("ADMIN", "Admin"),
  };
}

test("who may talk: every verb, by every member, in an open claim", async () => {
  const cast = await aCast();
  const claimId = await anInboxClaim(cast.author);
  for (const [verb, { run, by, stale, when }] of Object.entries(TABLE))
    for (const [who, actor] of Object.entries(cast))
      await test.step(`${verb} by ${who}`, async () => {
        const made = await aThread(cast.author, claimId);
        if (when === "resolved") await resolveThread(cast.other, { id: made.threadId, version: 1 }).then(dataOf);
        const place = await placeOf(made);
        if (!by.includes(who as keyof Cast)) return expectRefused(() => run(actor, place, 0), claimId, "FORBIDDEN");
        if (stale) await expectRefused(() => run(actor, place, 1), claimId, "CONFLICT");
        const before = await stateOf(claimId);
        expect(dataOf(await run(actor, place, 0))).toBeTruthy();
        expect(await stateOf(claimId)).not.toBe(before);
      });
});

for (const stage of Object.values(Stage))
  test(`a claim that is ${stage} ${isExit(stage) ? "is read and left as it is" : "is talked about"}`, async () => {
    const cast = await aCast();
    // Closed claims were talked about before.
    const open = isExit(stage) ? await openBefore(stage, cast) : null;
    const claimId = open?.claimId ?? (await CLAIM_AT[stage]({ a: cast.author, e: cast.editor })).id;
    expect((await db.claim.findUniqueOrThrow({ where: { id: claimId } })).stage).toBe(stage);
    if (open === null) {
      const made = await aThread(cast.other, claimId);
      await aComment(cast.author, made.threadId);
      expect(dataOfTalk(await listThreads(cast.admin, claimId)).threads[0]?.comments).toHaveLength(2);
      return;
    }
    const talk = dataOfTalk(await listThreads(cast.other, claimId));
    expect(talk.threads.flatMap(({ comments }) => comments.map(({ body }) => body))).toContain(
      "Is this the same ship?",
    );
    expect(talk.open.ok).toBe(false);
    for (const [verb, { run, when }] of Object.entries(TABLE))
      for (const [who, actor] of Object.entries(cast))
        await test.step(`${verb} by ${who}`, async () => {
          const place = await placeOf(when === "resolved" ? open.resolved : open.made);
          await expectRefused(() => run(actor, place, 0), claimId, "BLOCKED|FORBIDDEN");
        });
  });

/** Talk about a claim of which the stage is then set as by a move, so that there is talk in every closed stage. */
async function openBefore(stage: Exit, cast: Cast) {
  const desk = { a: cast.author, e: cast.editor };
  const { id } = await CLAIM_AT[BEFORE[stage]](desk);
  const made = await aThread(cast.author, id);
  const resolved = await aThread(cast.author, id, "Settled.");
  await resolveThread(cast.author, { id: resolved.threadId, version: 1 }).then(dataOf);
  await leaveWorkflow(stage, id, desk);
  return { claimId: id, made, resolved };
}

function dataOfTalk(talk: Awaited<ReturnType<typeof listThreads>>) {
  if (talk === null) throw new Error("There is no such claim.");
  return talk;
}

test("a thread and a comment that are sent twice are there once, and nobody takes another's id", async () => {
  const [ada, eve] = [await aMember(), await aMember()];
  const claimId = await anInboxClaim(ada);
  const ids = { id: randomUUID(), commentId: randomUUID() };
  const input = { ...ids, claimId, subject: { kind: "CLAIM" } as const, body: "Once." };
  await openThread(ada, input).then(dataOf);
  await openThread(ada, input).then(dataOf);
  const reply = { id: randomUUID(), threadId: ids.id, body: "Twice." };
  const [first, second] = await Promise.all([addComment(ada, reply), addComment(ada, reply)]);
  expect([first.ok, second.ok]).toContain(true);
  await addComment(ada, reply).then(dataOf);
  expect(dataOfTalk(await listThreads(ada, claimId)).threads.map(({ comments }) => comments.length)).toEqual([2]);
  await expectRefused(() => openThread(eve, input), claimId, "CONFLICT");
  await expectRefused(() => addComment(eve, reply), claimId, "CONFLICT");
});

test("a resolved thread takes no comment until it is reopened, and of two who settle it one does", async () => {
  const [ada, eve] = [await aMember(), await aMember()];
  const { threadId, claimId } = await aThread(ada, await anInboxClaim(ada));
  const both = await Promise.all([
    resolveThread(ada, { id: threadId, version: 1 }),
    resolveThread(eve, { id: threadId, version: 1 }),
  ]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await countOpenThreads(ada, claimId)).toBe(0);
  await expectRefused(() => addComment(eve, { id: randomUUID(), threadId, body: "But." }), claimId, "BLOCKED");
  await reopenThread(eve, { id: threadId, version: 2 }).then(dataOf);
  await aComment(eve, threadId, "But.");
  expect(await countOpenThreads(ada, claimId)).toBe(1);
});

test("a change keeps the words before in the log; a withdrawal keeps the place and takes the words away", async () => {
  const [ada, editor] = [await aMember("CHECKER", "Ada"), await aMember("EDITOR", "Ed")];
  const { threadId, commentId, claimId } = await aThread(ada, await anInboxClaim(ada), "First words.");
  await changeComment(ada, { id: commentId, version: 1, body: "Second words." }).then(dataOf);
  const event = await db.event.findFirstOrThrow({ where: { subjectId: commentId, action: "comment.changed" } });
  expect(JSON.parse(event.body)).toMatchObject({
    before: { body: "First words." },
    after: { body: "Second words.", threadId },
  });
  await expectRefused(() => withdrawComment(editor, { id: commentId, version: 2, reason: null }), claimId, "INVALID");
  await withdrawComment(editor, { id: commentId, version: 2, reason: "It names a source." }).then(dataOf);
  const [comment] = dataOfTalk(await listThreads(ada, claimId)).threads[0]?.comments ?? [];
  expect(comment).toMatchObject({ body: null, withdrawn: { by: { name: "Ed" }, reason: "It names a source." } });
  await expectRefused(() => changeComment(ada, { id: commentId, version: 3, body: "Back." }), claimId, "BLOCKED");
});

test("a member is mentioned by id: under the name of today, only while at the desk, until the words are taken away", async () => {
  const [ada, bob] = [await aMember("CHECKER", "Ada"), await anAccount({ name: `Bob ${randomUUID().slice(0, 8)}` })];
  const gone = await anAccount({ name: "Gone", disabled: true });
  const claimId = await anInboxClaim(ada);
  const said = (body: string) =>
    openThread(ada, { id: randomUUID(), commentId: randomUUID(), claimId, subject: { kind: "CLAIM" }, body });
  await expectRefused(() => said(`Ask ${mentionOf(gone)}`), claimId, "INVALID");
  await expectRefused(() => said(`Ask ${mentionOf({ id: randomUUID(), name: "Nobody" })}`), claimId, "INVALID");
  const { commentId, threadId } = await aThread(ada, claimId, `Ask ${mentionOf({ ...bob, name: "Somebody else" })}`);
  expect((await db.comment.findUniqueOrThrow({ where: { id: commentId } })).body).toBe(`Ask ${mentionOf(bob)}`);
  const actor = actorFrom(bob);
  expect((await listMentions(actor)).rows).toMatchObject([
    { commentId, excerpt: `Ask @${bob.name}`, author: { name: "Ada" } },
  ]);
  const found = await findMentionable(ada, bob.name.toUpperCase());
  expect(found.map(({ id }) => id)).toEqual([bob.id]);
  expect((await findMentionable(ada, "Gone")).map(({ id }) => id)).not.toContain(gone.id);

  await renameSelf(actor, { version: 1, name: "Robert" }).then(dataOf);
  expect(dataOfTalk(await listThreads(ada, claimId)).names[bob.id]).toBe("Robert");
  await aComment(actor, threadId, "Done.");
  expect((await listMentions(actor)).total).toBe(0);

  const second = await aComment(ada, threadId, `Thanks ${mentionOf(bob)}`);
  expect((await listMentions(actor)).rows.map((row) => row.commentId)).toEqual([second]);
  await withdrawComment(ada, { id: second, version: 1, reason: null }).then(dataOf);
  expect((await listMentions(actor)).total).toBe(0);
  expect(await db.mention.count({ where: { commentId: second } })).toBe(0);
});

test("a thread is about something of its own claim", async () => {
  const ada = await aMember();
  const [here, there] = [await anInboxClaim(ada), await anInboxClaim(ada)];
  const item = dataOf(await addEvidence(ada, evidenceOf(there, await aSource(ada))));
  const subject = { kind: "EVIDENCE", id: item.id } as const;
  const input = { id: randomUUID(), commentId: randomUUID(), claimId: here, subject, body: "Hm." };
  await expectRefused(() => openThread(ada, input), here, "NOT_FOUND");
  await aThread(ada, there, "No locator.", subject);
  expect(dataOfTalk(await listThreads(ada, there)).threads[0]?.about.words).toMatch(/^E-1, /);
  const field = { kind: "FIELD", field: "reason" } as const;
  await aThread(ada, there, "Shorter.", field);
  expect(dataOfTalk(await listThreads(ada, there)).threads[1]?.about).toMatchObject({
    ...field,
    words: "the reason for readers",
  });
});

test("a comment has words, and at most 10,000 characters of them", async () => {
  const ada = await aMember();
  const claimId = await anInboxClaim(ada);
  const said = (body: string) =>
    openThread(ada, { id: randomUUID(), commentId: randomUUID(), claimId, subject: { kind: "CLAIM" }, body });
  await expectRefused(() => said("x".repeat(10_001)), claimId, "INVALID");
  await expectRefused(() => said(" \n "), claimId, "INVALID");
  await said("x".repeat(10_000)).then(dataOf);
});
