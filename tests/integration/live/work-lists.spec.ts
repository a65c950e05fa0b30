import { liveState } from "@/app/desk/live/live-state";
import { planClaim } from "@/lib/claims/plan-claim";
import type { WorkListName } from "@/lib/claims/search-params";
import { snoozeClaim } from "@/lib/claims/snooze-claim";
import { resolveThread } from "@/lib/comments/resolve-thread";
import { db } from "@/lib/db/client";
import { readNotifications } from "@/lib/notifications/read-notifications";
import type { Actor } from "@/lib/shared/actor";
import { newId } from "@/lib/shared/new-id";
import { countChanged, countCome, type RowMarks } from "@/lib/shared/row-marks";
import { finishTask } from "@/lib/tasks/finish-task";
import { takeTask } from "@/lib/tasks/take-task";
import { anInboxClaim, versionOf } from "../../factories/claims";
import { aMember } from "../../factories/members";
import { aThread, mentionOf } from "../../factories/talk";
import { aTask } from "../../factories/tasks";
import { dataOf } from "../../support/data-of";
import { expect, test } from "../../support/integration";

/** What the stream says to a member's window on this list. */
async function marksOf(actor: Actor, work: WorkListName): Promise<RowMarks> {
  const state = await liveState(actor, { since: 0n, work });
  expect(state).toMatchObject({ claim: null, queue: null, work: { list: work } });
  return state.work?.marks ?? {};
}

async function give(editor: Actor, id: string, ownerId: string | null, priority: "NORMAL" | "HIGH" = "NORMAL") {
  await planClaim(editor, { id, version: await versionOf(id), ownerId, dueAt: null, priority }).then(dataOf);
}

test("a window on one’s claims hears what comes, changes and goes, and others’ windows do not", async () => {
  const [ada, bo, ed] = [await aMember(), await aMember(), await aMember("EDITOR")];
  const id = await anInboxClaim(ed);
  const before = await marksOf(ada, "assigned");
  await give(ed, id, ada.id);
  const given = await marksOf(ada, "assigned");
  expect(Object.keys(given)).toEqual([id]);
  expect(countChanged(before, given)).toBe(1);
  expect(await marksOf(ada, "assigned")).toEqual(given);
  expect(await marksOf(bo, "assigned")).toEqual({});
  const second = await anInboxClaim(ed);
  await give(ed, second, ada.id);
  // The row that was there is the same, though the list is longer.
  expect(countChanged(given, await marksOf(ada, "assigned"))).toBe(1);
  await give(ed, second, null);
  expect(await marksOf(ada, "assigned")).toEqual(given);
  await give(ed, id, ada.id, "HIGH");
  expect(countChanged(given, await marksOf(ada, "assigned"))).toBe(1);
  await give(ed, id, null, "HIGH");
  expect(await marksOf(ada, "assigned")).toEqual({});
});

test("so do windows on one’s tasks, mentions, and what is put off", async () => {
  const [ada, bo] = [await aMember(), await aMember("CHECKER", "Bo")];
  const id = await anInboxClaim(ada);
  const taskId = await aTask(bo, id);
  const { version } = dataOf(await takeTask(ada, { id: taskId }));
  expect(Object.keys(await marksOf(ada, "tasks"))).toEqual([taskId]);
  await finishTask(ada, { id: taskId, version, outcome: "Nothing." }).then(dataOf);
  expect(await marksOf(ada, "tasks")).toEqual({});

  const { threadId, commentId } = await aThread(bo, id, `Look, ${mentionOf(ada)}`);
  expect(Object.keys(await marksOf(ada, "mentions"))).toEqual([commentId]);
  expect(await marksOf(bo, "mentions")).toEqual({});
  await resolveThread(bo, { id: threadId, version: 1 }).then(dataOf);
  expect(await marksOf(ada, "mentions")).toEqual({});

  const off = await marksOf(ada, "put-off");
  const until = new Date(Date.now() + 3_600_000).toISOString();
  await snoozeClaim(bo, { id, version: await versionOf(id), until }).then(dataOf);
  expect(countChanged(off, await marksOf(ada, "put-off"))).toBe(1);
});

test("a window on one’s notifications hears what comes, comes again and is read, and others’ windows do not", async () => {
  const [ada, bo] = [await aMember(), await aMember("CHECKER", "Bo")];
  const toldOf = async (actor: Actor) => {
    const { told } = await liveState(actor, { since: 0n, told: true });
    if (told === null) throw new Error("nothing was said of notifications");
    return told;
  };
  const claimId = await anInboxClaim(ada);
  const none = await toldOf(ada);
  expect(none).toEqual({});
  expect((await liveState(ada, { since: 0n })).told).toBeNull();
  const tell = (id: string) =>
    db.notification.create({ data: { id, memberId: ada.id, kind: "MENTION", claimId, actorId: bo.id } });
  const id = newId();
  await tell(id);
  const once = await toldOf(ada);
  expect([countCome(none, once), Object.keys(once)]).toEqual([1, [id]]);
  expect(await toldOf(ada)).toEqual(once);
  expect(await toldOf(bo)).toEqual({});
  await db.notification.update({ where: { id }, data: { count: 2, updatedAt: new Date() } });
  const twice = await toldOf(ada);
  expect(countCome(once, twice)).toBe(1);
  await readNotifications(ada, { what: "one", id }).then(dataOf);
  expect(countCome(twice, await toldOf(ada))).toBe(1);

  // Of many the newest are told apart: one that comes pushes the oldest out, which is no change.
  for (let more = 0; more < 40; more += 1) await tell(newId());
  const full = await toldOf(ada);
  expect(Object.keys(full)).toHaveLength(40);
  await tell(newId());
  expect(countCome(full, await toldOf(ada))).toBe(1);
});
