import { randomUUID } from "node:crypto";
import { giveBackClaim } from "@/lib/claims/give-back-claim";
import { planClaim } from "@/lib/claims/plan-claim";
import { runBulk } from "@/lib/claims/run-bulk";
import { takeClaim } from "@/lib/claims/take-claim";
import { db } from "@/lib/db/client";
import { disableMember } from "@/lib/members/change-member";
import { keepChoices } from "@/lib/notifications/keep-choices";
import { listTold } from "@/lib/notifications/list-told";
import { tell } from "@/lib/notifications/tell";
import type { Actor } from "@/lib/shared/actor";
import { anInboxClaim, manyClaims, versionOf } from "../../factories/claims";
import { aMember } from "../../factories/members";
import { aClaimInReview, approve } from "../../factories/reviews";
import { aComment, aThread, mentionOf } from "../../factories/talk";
import { dataOf } from "../../support/data-of";
import { expect, test } from "../../support/integration";

// The log is read to its end here: of the hundreds of editors that all other tests make, each would be told of every review.
test.use({ apart: "told" });

const tellAll = () => tell(new AbortController().signal);
const toldTo = (member: Actor) =>
  db.notification.findMany({ where: { memberId: member.id }, orderBy: { createdAt: "asc" } });
const assign = async (editor: Actor, id: string, ownerId: string | null) =>
  dataOf(await planClaim(editor, { id, version: await versionOf(id), ownerId, dueAt: null, priority: "NORMAL" }));

test("who is given a claim is told once, and who acts is not", async () => {
  const [ada, ed] = [await aMember("CHECKER"), await aMember("EDITOR")];
  const id = await anInboxClaim(ed);
  await assign(ed, id, ada.id);
  await Promise.all([tellAll(), tellAll(), tellAll()]);
  await tellAll();
  expect(await toldTo(ada)).toMatchObject([{ kind: "ASSIGNED", claimId: id, actorId: ed.id, count: 1, readAt: null }]);
  await giveBackClaim(ada, { id }).then(dataOf);
  await takeClaim(ada, { id }).then(dataOf);
  await assign(ed, id, null);
  await tellAll();
  expect((await toldTo(ada)).map(({ kind }) => kind)).toEqual(["ASSIGNED", "UNASSIGNED"]);
  expect(await toldTo(ed)).toEqual([]);
});

test("two workers at the same place in the log tell once", async ({ owner }) => {
  const [ada, bob] = [await aMember(), await aMember()];
  await aThread(ada, await anInboxClaim(ada), `Look, ${mentionOf(bob)}`);
  // Both have begun before either can write.
  await owner.query("BEGIN");
  await owner.query(`LOCK TABLE "Notification" IN SHARE MODE`);
  const both = [tellAll(), tellAll()];
  const waiting = async () => {
    const [row] = await db.$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS "count" FROM pg_stat_activity WHERE "datname" = current_database() AND "wait_event_type" = 'Lock'`;
    return row?.count;
  };
  await expect.poll(waiting).toBe(2);
  await owner.query("COMMIT");
  await Promise.all(both);
  expect(await toldTo(bob)).toMatchObject([{ kind: "MENTION", count: 1 }]);
});

test("broken off between what is told and how far was read, everything is told once", async ({ owner }) => {
  const [ada, bob] = [await aMember(), await aMember()];
  await aThread(ada, await anInboxClaim(ada), `Look, ${mentionOf(bob)}`);
  await owner.query(`CREATE FUNCTION break_off() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'broken off'; END $$;
    CREATE TRIGGER zz_break_off AFTER UPDATE ON "NotificationCursor" FOR EACH ROW EXECUTE FUNCTION break_off()`);
  try {
    await expect(tellAll()).rejects.toThrow(/broken off/);
    expect(await toldTo(bob)).toEqual([]);
  } finally {
    await owner.query(`DROP TRIGGER zz_break_off ON "NotificationCursor"; DROP FUNCTION break_off()`);
  }
  await tellAll();
  expect(await toldTo(bob)).toMatchObject([{ kind: "MENTION", count: 1 }]);
});

test("a burst is one message that counts, until it is read", async () => {
  const [ada, bob] = [await aMember(), await aMember()];
  const { threadId, claimId } = await aThread(ada, await anInboxClaim(ada));
  for (const words of ["One.", "Two.", "Three."]) await aComment(bob, threadId, words);
  await tellAll();
  await aComment(bob, threadId, "Four.");
  await tellAll();
  const [told] = await toldTo(ada);
  expect(await toldTo(ada)).toMatchObject([{ kind: "REPLY", claimId, count: 4, actorId: bob.id }]);
  await db.notification.update({ where: { id: told?.id ?? "" }, data: { readAt: new Date() } });
  const last = await aComment(bob, threadId, "Five.");
  await tellAll();
  expect(await toldTo(ada)).toMatchObject([{ count: 4 }, { count: 1, commentId: last, readAt: null }]);
});

test("a change of many claims is one message, also when it is read in parts", async () => {
  const [ada, ed] = [await aMember("CHECKER"), await aMember("EDITOR")];
  const ids = await manyClaims(ed, 38, randomUUID());
  const id = randomUUID();
  const selection = { mode: "ids" as const, claims: ids.map((claim) => ({ id: claim, version: 1 })) };
  const change = { kind: "ASSIGN" as const, ownerId: ada.id, note: null };
  await runBulk(ed, { id, selection, change }).then(dataOf);
  await tellAll();
  expect(await toldTo(ada)).toMatchObject([{ kind: "ASSIGNED", bulkId: id, count: 38, actorId: ed.id }]);
  const { claims, unread } = await listTold(ada, { page: 1, unread: true });
  expect({ unread, claims }).toMatchObject({
    unread: 1,
    claims: [{ claim: null, items: [{ href: `/desk/claims/bulk/${id}` }] }],
  });
  expect(claims[0]?.items[0]?.words).toBe("A editor gave you 38 claims");
});

test("a review is told to who may approve it, a decision to who drafted it", async () => {
  const [ada, ed, writer] = [await aMember("CHECKER"), await aMember("EDITOR"), await aMember("EDITOR")];
  const claim = await aClaimInReview(writer);
  await tellAll();
  const of = async (member: Actor) =>
    (await toldTo(member)).filter(({ claimId }) => claimId === claim.id).map(({ kind }) => kind);
  expect(await of(ed)).toEqual(["REVIEW_REQUESTED"]);
  expect(await of(writer)).toEqual([]);
  expect(await of(ada)).toEqual([]);
  await approve(ed, claim).then(dataOf);
  await tellAll();
  expect(await of(writer)).toEqual(["APPROVED"]);
});

test("who has left is told nothing, and who wants nothing neither", async () => {
  const [ada, gone, quiet] = [await aMember(), await aMember(), await aMember()];
  const claimId = await anInboxClaim(ada);
  const { threadId } = await aThread(ada, claimId, `${mentionOf(gone)} ${mentionOf(quiet)}`);
  await aComment(gone, threadId, "I was here.");
  await aComment(quiet, threadId, "Quietly.");
  await disableMember(await aMember("ADMIN"), { id: gone.id, version: 1 }).then(dataOf);
  await keepChoices(quiet, { choices: [{ kind: "REPLY", desk: false, mail: "NO" }] }).then(dataOf);
  await aComment(ada, threadId, "Anybody?");
  await tellAll();
  expect(await toldTo(gone)).toEqual([]);
  expect((await toldTo(quiet)).map(({ kind }) => kind)).toEqual(["MENTION"]);
});

test("mentions and reversals are always told at the desk", async ({ app }) => {
  const ada = await aMember();
  const before = await db.notificationChoice.count();
  for (const kind of ["MENTION", "REVERSAL"] as const) {
    const refused = await keepChoices(ada, { choices: [{ kind, desk: false, mail: "NO" }] });
    expect(refused).toMatchObject({ ok: false, code: "INVALID" });
    const sql = `INSERT INTO "NotificationChoice" VALUES ($1, '${kind}', false, 'NO')`;
    await expect(app.query(sql, [ada.id])).rejects.toMatchObject({ code: "23514" });
  }
  expect(await db.notificationChoice.count()).toBe(before);
});
