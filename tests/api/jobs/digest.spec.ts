import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { actorFrom } from "@/lib/auth/actor-from";
import { planClaim } from "@/lib/claims/plan-claim";
import { remindOfClocks } from "@/lib/claims/remind-of-clocks";
import { runBulk } from "@/lib/claims/run-bulk";
import { takeClaim } from "@/lib/claims/take-claim";
import { db } from "@/lib/db/client";
import { addJob } from "@/lib/jobs/add-job";
import { tell } from "@/lib/notifications/tell";
import { closeSilentRequests } from "@/lib/responses/close-silent-requests";
import { recordResponse } from "@/lib/responses/record-response";
import { remindOfRequests } from "@/lib/responses/remind-of-requests";
import type { Actor } from "@/lib/shared/actor";
import { finishTask } from "@/lib/tasks/finish-task";
import { takeTask } from "@/lib/tasks/take-task";
import { aCheckedClaim, anInboxClaim, aParty, manyClaims, versionOf } from "../../factories/claims";
import { requestTo, responseOf } from "../../factories/claims-content";
import { aMember, manyAccounts, type TestAccount } from "../../factories/members";
import { aClaimInReview, aPublishedClaim } from "../../factories/reviews";
import { aComment, aThread } from "../../factories/talk";
import { aTask } from "../../factories/tasks";
import { expect, test } from "../../support/api";
import { dataOf } from "../../support/data-of";
import { sendThroughKills } from "../../support/killed-workers";
import { MailServer, type Received, wordsOf } from "../../support/mail-server";
import { withServer } from "../../support/server";
import { signInOverHttp } from "../../support/signed-in";
import { createTestDatabase, useDatabase } from "../../support/test-database";

const READERS = 200;
const DAY = 86_400_000;
const isoDay = (days: number) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);

/** What a mail says of each kind that goes into the mail about the day, in the words of one thing that happened. */
const SAID = [
  "Ona asked for a review.",
  "Ona answered in a thread that you wrote in.",
  "Ona finished a task that you gave.",
  "Ona recorded an answer.",
  "An answer is due today.",
  "No answer came by the deadline.",
  "The claim is due soon.",
  "The claim is overdue.",
  "Ed took 3 claims from you.",
  "Ed published it.",
];

/** Lets one of each kind happen to a member, and nothing of which a mail tells at once. */
async function allHappens(me: Actor): Promise<void> {
  const [ona, ed] = [await aMember("CHECKER", "Ona"), await aMember("EDITOR", "Ed")];
  const { threadId } = await aThread(me, await anInboxClaim(ona));
  await aComment(ona, threadId);
  const taskId = await aTask(me, await anInboxClaim(ona), { assigneeId: null });
  const { version } = dataOf(await takeTask(ona, { id: taskId }));
  await finishTask(ona, { id: taskId, version, outcome: "Found it." }).then(dataOf);

  const mine = await aCheckedClaim(ona);
  await takeClaim(me, { id: mine }).then(dataOf);
  await recordResponse(ona, responseOf(mine, await aParty(ona))).then(dataOf);
  await recordResponse(me, requestTo(mine, await aParty(ona), isoDay(-2), { deadline: isoDay(0) })).then(dataOf);
  await remindOfRequests({ now: new Date() });
  await closeSilentRequests({ now: new Date(Date.now() + DAY) });
  const dueAt = new Date(Date.now() + DAY / 2).toISOString();
  const plan = { ownerId: me.id, priority: "NORMAL", dueAt } as const;
  await planClaim(me, { id: mine, version: await versionOf(mine), ...plan }).then(dataOf);
  for (const days of [0, 1]) await remindOfClocks({ now: new Date(Date.now() + days * DAY) });

  const claims = await manyClaims(ona, 3, randomUUID());
  for (const id of claims) await takeClaim(me, { id }).then(dataOf);
  const selection = { mode: "ids" as const, claims: claims.map((id) => ({ id, version: 2 })) };
  const change = { kind: "ASSIGN" as const, ownerId: ona.id, note: null };
  await runBulk(ed, { id: randomUUID(), selection, change }).then(dataOf);
  await aPublishedClaim(me, ed);
}

test("the mail about the day, by a real server: one a member, whose links open for them; nothing twice with the worker killed in the middle of 200", async ({
  database,
}) => {
  // Three workers are started, one after the other, and a server beside them.
  test.setTimeout(240_000);
  const before = process.env.APP_ORIGIN;
  const own = await createTestDatabase("digest");
  const mails = await MailServer.start("verbose");
  const owner = new Client({ connectionString: own.owner });
  await owner.connect();
  useDatabase(own);
  try {
    await withServer(own, { GAINSAY_WORKER: "0" }, async ({ origin }) => {
      const env = { APP_ORIGIN: origin, SMTP_URL: mails.url, MAIL_FROM: "desk@example.org" };
      Object.assign(process.env, env);
      const readers = await manyAccounts(READERS, "EDITOR");
      const [first, last] = [readers[0], readers.at(-1)];
      if (first === undefined || last === undefined) throw new Error("There are readers.");
      await allHappens(actorFrom(first));
      const ona = await aMember("CHECKER", "Ona");
      await aClaimInReview(ona);
      await tell(new AbortController().signal);
      await db.$transaction((tx) => addJob(tx, "mail-digest", {}, { key: "mail-digest" }));

      await sendThroughKills({ database: own, owner, server: mails, env }, [40, 110]);

      await expectOneEach(readers, mails.received());
      for (const reader of [first, last]) await expectLinksToOpen(origin, reader, mails.received());
      const mail = mails.received().find(({ to }) => to === first.email);
      for (const words of SAID) expect(mail && wordsOf(mail)).toContain(`  ${words}\n`);
    });
  } finally {
    await mails.end();
    await owner.end();
    useDatabase(database);
    for (const name of ["SMTP_URL", "MAIL_FROM", "APP_ORIGIN"]) delete process.env[name];
    if (before !== undefined) process.env.APP_ORIGIN = before;
  }
});

/** One mail was written to each, and came once, or is shown as one of which nobody knows. */
async function expectOneEach(readers: readonly TestAccount[], received: readonly Received[]): Promise<void> {
  const arrived = received.map(({ to }) => to);
  expect(new Set(arrived).size, "somebody got two").toBe(arrived.length);
  const written = await db.mail.findMany({
    where: { memberId: { in: readers.map(({ id }) => id) } },
    select: { memberId: true, kind: true, state: true },
  });
  expect(written.map(({ memberId }) => memberId).sort()).toEqual(readers.map(({ id }) => id).sort());
  expect(new Set(written.map(({ kind }) => kind))).toEqual(new Set(["DIGEST"]));
  const stateOf = new Map(written.map(({ memberId, state }) => [memberId, state]));
  for (const { id, email } of readers)
    expect(arrived.includes(email) ? ["SENT", "UNCERTAIN"] : ["UNCERTAIN"]).toContain(stateOf.get(id));
  // A worker does two jobs at a time, and two were killed.
  expect(written.filter(({ state }) => state === "UNCERTAIN").length).toBeLessThanOrEqual(4);
}

/** Every address in the mail to this member is one of the desk, and a page for them. */
async function expectLinksToOpen(origin: string, reader: TestAccount, received: readonly Received[]): Promise<void> {
  const mail = received.find(({ to }) => to === reader.email);
  const links = (mail ? wordsOf(mail) : "").match(/https?:\S+/g) ?? [];
  expect(links.length).toBeGreaterThan(2);
  const cookie = await signInOverHttp(origin, reader.email);
  for (const link of links) {
    expect(link).toMatch(new RegExp(`^${origin}/desk/`));
    const response = await fetch(link, { headers: { Cookie: cookie }, redirect: "manual" });
    expect(response.status, link).toBe(200);
    const [, comment] = link.split("#comment-");
    const body = await response.text();
    if (comment) expect(body, link).toContain(`comment-${comment}`);
  }
}
