import { db } from "@/lib/db/client";
import { keepChoices } from "@/lib/notifications/keep-choices";
import { mailAtOnce } from "@/lib/notifications/mail-at-once";
import { mailDigests } from "@/lib/notifications/mail-digest";
import { readNotifications } from "@/lib/notifications/read-notifications";
import { tell } from "@/lib/notifications/tell";
import { recordResponse } from "@/lib/responses/record-response";
import type { Actor } from "@/lib/shared/actor";
import { anInboxClaim } from "../../factories/claims";
import { responseOf } from "../../factories/claims-content";
import { aMember } from "../../factories/members";
import { aPublishedClaim } from "../../factories/reviews";
import { aComment, aThread, mentionOf } from "../../factories/talk";
import { countStatements } from "../../support/count-statements";
import { dataOf } from "../../support/data-of";
import { expect, test } from "../../support/integration";

// The log is read to its end here: of the hundreds of editors that all other tests make, each would be told of every review.
test.use({ apart: "told" });

const ORIGIN = "https://claims.example.org";
const NOW = new Date();

// Mail is put into the queue where a mail server is set; here nobody takes it out.
test.beforeAll(({ database }) => {
  expect(database.name).not.toBe("");
  Object.assign(process.env, { APP_ORIGIN: ORIGIN, SMTP_URL: "smtp://127.0.0.1:9", MAIL_FROM: "desk@example.org" });
});

test.afterAll(() => {
  for (const name of ["APP_ORIGIN", "SMTP_URL", "MAIL_FROM"]) delete process.env[name];
});

const tellAll = () => tell(new AbortController().signal, NOW);
const mailsTo = ({ id }: Actor) => db.mail.findMany({ where: { memberId: id }, orderBy: { createdAt: "asc" } });
const jobsFor = ({ id }: Actor) =>
  db.$queryRaw<{ key: string; runAt: Date }[]>`
    SELECT "key", "run_at" AS "runAt" FROM graphile_worker._private_jobs WHERE "key" LIKE ${`mail-at-once.${id}.%`}`;

test("what happens at a claim within a minute is one mail at once, with whole addresses", async () => {
  const [ada, bob] = [await aMember("CHECKER", "Ada"), await aMember()];
  const { threadId, claimId } = await aThread(ada, await anInboxClaim(ada), `One, ${mentionOf(bob)}`);
  await tellAll();
  const [first] = await jobsFor(bob);
  await aComment(ada, threadId, `Two, ${mentionOf(bob)}`);
  await tellAll();
  // What is gathered does not put the mail off.
  expect(await jobsFor(bob)).toEqual([{ key: `mail-at-once.${bob.id}.${claimId}`, runAt: first?.runAt }]);
  expect((first?.runAt.getTime() ?? 0) - NOW.getTime()).toBe(60_000);

  await Promise.all([mailAtOnce({ memberId: bob.id, claimId }), mailAtOnce({ memberId: bob.id, claimId })]);
  const [mail, second] = await mailsTo(bob);
  expect(second).toBeUndefined();
  expect(mail?.subject).toMatch(/^C-\d+: Ada mentioned you, 2 times$/);
  expect(mail?.text).toContain(`${ORIGIN}/desk/claims/${claimId}/discussion#comment-`);
  expect(mail?.text).toContain(`${ORIGIN}/desk/account#notifications`);
  for (const [address] of mail?.text.matchAll(/\S*\/desk\S*/g) ?? [])
    expect(address).toMatch(/^https:\/\/claims\.example\.org\/desk/);

  // It happens again while it is unread: that is another mail.
  await aComment(ada, threadId, `Three, ${mentionOf(bob)}`);
  await tellAll();
  await mailAtOnce({ memberId: bob.id, claimId });
  expect(await mailsTo(bob)).toHaveLength(2);
});

test("of fifty members who are told at once no more is asked than of one", async () => {
  const ada = await aMember();
  await tellAll();
  const story = async (count: number) => {
    const members = await Promise.all(Array.from({ length: count }, () => aMember()));
    // One of them, where there are several, wants to be told otherwise.
    const [other, one] = members;
    if (one !== undefined && other !== undefined)
      await keepChoices(other, { choices: [{ kind: "MENTION", desk: true, mail: "DIGEST" }] }).then(dataOf);
    const { threadId, claimId } = await aThread(ada, await anInboxClaim(ada), members.map(mentionOf).join(" "));
    const first = await countStatements(tellAll);
    await aComment(ada, threadId, `Again, ${members.map(mentionOf).join(" ")}`);
    const again = await countStatements(tellAll);
    const told = await db.notification.findMany({ where: { claimId }, select: { memberId: true, count: true } });
    expect(told.map(({ memberId }) => memberId).sort()).toEqual(members.map(({ id }) => id).sort());
    expect(new Set(told.map((row) => row.count))).toEqual(new Set([2]));
    const asked = await Promise.all(members.map(async (member) => (await jobsFor(member)).length));
    expect(asked).toEqual(members.map((member) => (one !== undefined && member === other ? 0 : 1)));
    return { first, again };
  };
  const ofOne = await story(1);
  expect(ofOne.first).toBeGreaterThan(5);
  expect(await story(50)).toEqual(ofOne);
});

test("of an answer that turns every editor is mailed at once who wants it so", async () => {
  const author = await aMember();
  const [one, other, quiet] = [await aMember("EDITOR"), await aMember("EDITOR"), await aMember("EDITOR")];
  await keepChoices(quiet, { choices: [{ kind: "REVERSAL", desk: true, mail: "NO" }] }).then(dataOf);
  const claim = await aPublishedClaim(author, one);
  for (const [kind, day] of [
    ["DENIED", "2026-01-01"],
    ["CONFIRMED", "2026-02-01"],
  ] as const) {
    const said = { from: day, to: day, precision: "DAY" as const };
    await recordResponse(author, responseOf(claim.id, claim.accused, { kind, said })).then(dataOf);
  }
  await tellAll();
  const asked = async (member: Actor) => (await jobsFor(member)).map(({ key }) => key);
  for (const editor of [one, other]) expect(await asked(editor)).toContain(`mail-at-once.${editor.id}.${claim.id}`);
  expect(await asked(quiet)).not.toContain(`mail-at-once.${quiet.id}.${claim.id}`);
  const told = await db.notification.count({ where: { memberId: quiet.id, claimId: claim.id, kind: "REVERSAL" } });
  expect(told).toBeGreaterThan(0);
});

test("what was read in the meantime is not mailed", async () => {
  const [ada, bob] = [await aMember(), await aMember()];
  const { claimId } = await aThread(ada, await anInboxClaim(ada), mentionOf(bob));
  await tellAll();
  await readNotifications(bob, { what: "all", until: new Date(Date.now() + 1000).toISOString() }).then(dataOf);
  await mailAtOnce({ memberId: bob.id, claimId });
  expect(await mailsTo(bob)).toEqual([]);
});

test("the day is one mail a member, about what is unread on every claim, however often it is asked for", async () => {
  const [ada, bob] = [await aMember(), await aMember("CHECKER", "Bob")];
  for (const words of ["First", "Second"]) {
    const { threadId } = await aThread(ada, await anInboxClaim(ada), words);
    await aComment(bob, threadId, "Answered.");
  }
  await tellAll();
  await Promise.all([mailDigests({ now: NOW }), mailDigests({ now: NOW })]);
  const [mail, second] = await mailsTo(ada);
  expect(second).toBeUndefined();
  expect(mail).toMatchObject({ kind: "DIGEST", subject: "2 things to read on 2 claims" });
  expect(mail?.text.match(/Bob answered in a thread that you wrote in\./g)).toHaveLength(2);
  expect(mail?.text).toContain(`${ORIGIN}/desk/notifications`);

  const { threadId } = await aThread(ada, await anInboxClaim(ada), "Third");
  await aComment(bob, threadId, "Answered.");
  await tellAll();
  await mailDigests({ now: NOW });
  expect(await mailsTo(ada)).toHaveLength(1);
  await mailDigests({ now: new Date(NOW.getTime() + 86_400_000) });
  expect(await mailsTo(ada)).toHaveLength(2);
});

test("who wants no mail gets none, and who wants mail alone sees nothing at the desk", async () => {
  const [ada, quiet, mailed] = [await aMember(), await aMember(), await aMember()];
  await keepChoices(quiet, { choices: [{ kind: "MENTION", desk: true, mail: "NO" }] }).then(dataOf);
  await keepChoices(mailed, { choices: [{ kind: "REPLY", desk: false, mail: "DIGEST" }] }).then(dataOf);
  const { claimId, threadId } = await aThread(mailed, await anInboxClaim(ada), mentionOf(quiet));
  await aComment(ada, threadId, "Yes.");
  await tellAll();
  await mailAtOnce({ memberId: quiet.id, claimId });
  await mailDigests({ now: NOW });
  expect(await mailsTo(quiet)).toEqual([]);
  expect(await mailsTo(mailed)).toHaveLength(1);
  expect(await db.notification.findMany({ where: { memberId: mailed.id } })).toMatchObject([{ inDesk: false }]);
});

test("nobody reads or marks what another was told", async () => {
  const [ada, bob, eve] = [await aMember(), await aMember(), await aMember()];
  const { claimId } = await aThread(ada, await anInboxClaim(ada), mentionOf(bob));
  await tellAll();
  const before = await db.notification.findMany({ where: { memberId: bob.id } });
  const until = new Date(Date.now() + 1000).toISOString();
  expect(await readNotifications(eve, { what: "one", id: before[0]?.id ?? "" })).toMatchObject({
    ok: false,
    code: "NOT_FOUND",
  });
  expect(await readNotifications(eve, { what: "claim", claimId, until })).toMatchObject({
    ok: true,
    data: { read: 0 },
  });
  expect(await readNotifications(eve, { what: "all", until })).toMatchObject({ ok: true, data: { read: 0 } });
  expect(await db.notification.findMany({ where: { memberId: bob.id } })).toEqual(before);
  // What came after the page was made is not read unseen.
  const early = new Date((before[0]?.updatedAt.getTime() ?? 0) - 1).toISOString();
  expect(await readNotifications(bob, { what: "all", until: early })).toMatchObject({ ok: true, data: { read: 0 } });
  expect(await readNotifications(bob, { what: "claim", claimId, until })).toMatchObject({
    ok: true,
    data: { read: 1 },
  });
});
