import { randomUUID } from "node:crypto";
import { moveClaim } from "@/lib/claims/move-claim";
import { planClaim } from "@/lib/claims/plan-claim";
import { remindOfClocks } from "@/lib/claims/remind-of-clocks";
import { takeClaim } from "@/lib/claims/take-claim";
import { db } from "@/lib/db/client";
import type { Priority } from "@/lib/db/generated/enums";
import { disableMember } from "@/lib/members/change-member";
import { keepChoices } from "@/lib/notifications/keep-choices";
import { mailDigests } from "@/lib/notifications/mail-digest";
import { tell } from "@/lib/notifications/tell";
import { recordResponse } from "@/lib/responses/record-response";
import type { Actor } from "@/lib/shared/actor";
import { aCheckedClaim, anInboxClaim, aParty, versionOf } from "../../factories/claims";
import { requestTo, responseOf } from "../../factories/claims-content";
import { aMember } from "../../factories/members";
import { dataOf } from "../../support/data-of";
import { expect, test } from "../../support/integration";

// The log is read to its end here: of the hundreds of editors that all other tests make, each would be told of every review.
test.use({ apart: "told" });

const HOUR = 3_600_000;
const inHours = (hours: number) => new Date(Date.now() + hours * HOUR);
const today = () => new Date().toISOString().slice(0, 10);

/** The minute's job, and what it leads to. */
async function at(now: Date): Promise<void> {
  await remindOfClocks({ now });
  await tell(new AbortController().signal);
}

async function plan(editor: Actor, id: string, change: { dueAt?: Date | null; priority?: Priority }): Promise<void> {
  const { version, ownerId, priority } = await db.claim.findUniqueOrThrow({ where: { id } });
  const dueAt = change.dueAt?.toISOString() ?? null;
  await planClaim(editor, { id, version, ownerId, priority: change.priority ?? priority, dueAt }).then(dataOf);
}

const said = async (claimId: string) => {
  const events = await db.event.findMany({ where: { claimId }, orderBy: { seq: "asc" } });
  return events
    .map(({ body }) => JSON.parse(body) as { action: string; actorId: string | null })
    .filter(({ action, actorId }) => actorId === null && /^claim\.(due_soon|overdue)$/.test(action))
    .map(({ action }) => action.slice("claim.".length));
};

const toldOf = async (claimId: string) => {
  const told = await db.notification.findMany({
    where: { claimId, kind: { in: ["DUE_SOON", "OVERDUE"] } },
    orderBy: { createdAt: "asc" },
  });
  return told.map(({ memberId, kind, count }) => ({ memberId, kind, count }));
};

/** A claim of ordinary priority (72 hours, the last 18 of them are soon) that its owner has been checking for no time yet. */
async function checked(): Promise<{ ed: Actor; ona: Actor; id: string }> {
  const [ed, ona] = [await aMember("EDITOR"), await aMember("CHECKER", "Ona")];
  const id = await aCheckedClaim(ed);
  await takeClaim(ona, { id }).then(dataOf);
  return { ed, ona, id };
}

test("its owner is told once that a claim is due soon, and once that it is overdue, however many say so at once", async () => {
  const { ona, id } = await checked();
  await at(inHours(53));
  expect(await said(id)).toEqual([]);
  await Promise.all([1, 2, 3].map(() => remindOfClocks({ now: inHours(55) })));
  await at(inHours(71));
  expect(await said(id)).toEqual(["due_soon"]);
  expect(await toldOf(id)).toEqual([{ memberId: ona.id, kind: "DUE_SOON", count: 1 }]);
  await Promise.all([1, 2, 3].map(() => remindOfClocks({ now: inHours(73) })));
  await at(inHours(500));
  expect(await said(id)).toEqual(["due_soon", "overdue"]);
  expect(await toldOf(id)).toEqual([
    { memberId: ona.id, kind: "DUE_SOON", count: 1 },
    { memberId: ona.id, kind: "OVERDUE", count: 1 },
  ]);
});

test("the time that somebody set counts, and is told again when it was changed", async () => {
  const { ed, id } = await checked();
  await plan(ed, id, { dueAt: inHours(30) });
  await at(inHours(5));
  expect(await said(id)).toEqual([]);
  await at(inHours(7));
  await plan(ed, id, { dueAt: inHours(40) });
  await at(inHours(7));
  expect(await said(id)).toEqual(["due_soon"]);
  for (const hours of [17, 18, 41, 42]) await at(inHours(hours));
  expect(await said(id)).toEqual(["due_soon", "due_soon", "overdue"]);
  // Without it the target counts again, and it is another time.
  await plan(ed, id, { dueAt: null });
  for (const hours of [42, 73, 74]) await at(inHours(hours));
  expect(await said(id)).toEqual(["due_soon", "due_soon", "overdue", "overdue"]);
  // Urgent, it has four hours.
  await plan(ed, id, { priority: "URGENT" });
  for (const hours of [3.5, 3.6, 5]) await at(inHours(hours));
  expect((await said(id)).slice(4)).toEqual(["due_soon", "overdue"]);
});

test("nothing is said while an answer is awaited, nor anew when it came and the time was said before", async () => {
  const { ona, id } = await checked();
  const party = await aParty(ona);
  await at(inHours(60));
  await recordResponse(ona, requestTo(id, party, today(), { deadline: inHours(200).toISOString().slice(0, 10) })).then(
    dataOf,
  );
  await at(inHours(100));
  expect(await said(id)).toEqual(["due_soon"]);
  const on = { from: today(), to: today(), precision: "DAY" as const };
  await recordResponse(ona, responseOf(id, party, { said: on })).then(dataOf);
  await at(inHours(60));
  expect(await said(id)).toEqual(["due_soon"]);
  await at(inHours(73));
  expect(await said(id)).toEqual(["due_soon", "overdue"]);
});

test("a claim that nobody has is told to editors when it is overdue, and so is one whose owner has left", async () => {
  const [ed, ona] = [await aMember("EDITOR"), await aMember("CHECKER", "Ona")];
  const [free, left] = [await anInboxClaim(ed), (await checked()).id];
  await plan(ed, free, { dueAt: inHours(10) });
  const { ownerId } = await db.claim.findUniqueOrThrow({ where: { id: left } });
  await at(inHours(5));
  expect([await said(free), await said(left)]).toEqual([[], []]);
  await disableMember(await aMember("ADMIN"), { id: ownerId ?? "", version: 1 }).then(dataOf);
  await at(inHours(80));
  for (const id of [free, left]) {
    const told = await toldOf(id);
    expect(told.map(({ kind, count }) => [kind, count])).toEqual(told.map(() => ["OVERDUE", 1]));
    const members = told.map(({ memberId }) => memberId);
    expect(members).toContain(ed.id);
    expect(members).not.toContain(ownerId);
    expect(members).not.toContain(ona.id);
  }
});

test("a claim that is out of the workflow is not told of", async () => {
  const { ed, id } = await checked();
  await moveClaim(ed, { event: "DECLINE", id, version: await versionOf(id), reason: "An opinion." }).then(dataOf);
  await at(inHours(100));
  expect(await said(id)).toEqual([]);
});

test("told to stop, the desk says nothing more, and goes on with the next run", async () => {
  const { id } = await checked();
  expect(await remindOfClocks({ now: inHours(100), signal: AbortSignal.abort() })).toBe(0);
  expect(await said(id)).toEqual([]);
  await at(inHours(100));
  expect(await said(id)).toEqual(["overdue"]);
});

test("each is told as they chose, and the mail about the day holds it", async () => {
  Object.assign(process.env, {
    APP_ORIGIN: "https://claims.example.org",
    SMTP_URL: "smtp://127.0.0.1:9",
    MAIL_FROM: "desk@example.org",
  });
  try {
    const [quiet, mailed] = [await checked(), await checked()];
    await keepChoices(quiet.ona, { choices: [{ kind: "OVERDUE", desk: false, mail: "NO" }] }).then(dataOf);
    for (const now of [inHours(60), inHours(80)]) await at(now);
    expect((await toldOf(quiet.id)).map(({ kind }) => kind)).toEqual(["DUE_SOON"]);
    await mailDigests({ now: new Date() });
    const [mail, second] = await db.mail.findMany({ where: { memberId: mailed.ona.id } });
    expect(second).toBeUndefined();
    const { number } = await db.claim.findUniqueOrThrow({ where: { id: mailed.id } });
    expect(mail?.text).toContain(`C-${number}  `);
    for (const words of ["The claim is due soon.", "The claim is overdue."])
      expect(mail?.text).toContain(`  ${words}\n  https://claims.example.org/desk/claims/${mailed.id}\n`);
  } finally {
    for (const name of ["APP_ORIGIN", "SMTP_URL", "MAIL_FROM"]) delete process.env[name];
  }
});

test("by plain SQL the desk's role cannot forget of what was told", async ({ app }) => {
  const { id } = await checked();
  await at(inHours(100));
  await expect(app.query(`DELETE FROM "ClockTold" WHERE "claimId" = $1`, [id])).rejects.toMatchObject({
    code: "42501",
  });
  const elsewhere = `INSERT INTO "ClockTold" ("claimId") VALUES ($1)`;
  await expect(app.query(elsewhere, [randomUUID()])).rejects.toMatchObject({ code: "23503" });
});
