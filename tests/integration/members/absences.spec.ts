import { randomUUID } from "node:crypto";
import { listLeftWork } from "@/lib/claims/list-left-work";
import { listOwners } from "@/lib/claims/list-owners";
import { planClaim } from "@/lib/claims/plan-claim";
import { takeClaim } from "@/lib/claims/take-claim";
import { db } from "@/lib/db/client";
import { disableMember } from "@/lib/members/change-member";
import { listAbsences } from "@/lib/members/list-absences";
import { endAbsence, setAbsence } from "@/lib/members/set-absence";
import type { Actor } from "@/lib/shared/actor";
import { takeTask } from "@/lib/tasks/take-task";
import { anInboxClaim, versionOf } from "../../factories/claims";
import { aMember } from "../../factories/members";
import { aTask } from "../../factories/tasks";
import { dataOf } from "../../support/data-of";
import { expect, test } from "../../support/integration";

const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const absence = (memberId: string, from: number, until: number) => ({
  id: randomUUID(),
  memberId,
  from: day(from),
  until: day(until),
  note: null,
});

async function awayOf(reader: Actor, id: string) {
  return (await listOwners(reader)).find((one) => one.id === id)?.away;
}

test("who is away is shown to whoever gives them work, and can be chosen all the same", async () => {
  const [ana, editor] = [await aMember("CHECKER", "Ana"), await aMember("EDITOR")];
  expect(await awayOf(editor, ana.id)).toBeNull();
  const away = absence(ana.id, -1, 3);
  await setAbsence(ana, away).then(dataOf);
  await setAbsence(ana, away).then(dataOf);
  expect(await awayOf(editor, ana.id)).toEqual({ from: null, until: day(3) });
  const claim = await anInboxClaim(editor);
  const plan = { version: await versionOf(claim), ownerId: ana.id, dueAt: null, priority: "NORMAL" } as const;
  await planClaim(editor, { id: claim, ...plan }).then(dataOf);
  await endAbsence(ana, { id: away.id, version: 1 }).then(dataOf);
  expect(await awayOf(editor, ana.id)).toBeNull();
  await setAbsence(ana, absence(ana.id, 2, 4)).then(dataOf);
  expect(await awayOf(editor, ana.id)).toEqual({ from: day(2), until: day(4) });
  const events = await db.event.findMany({ where: { actorId: ana.id, action: { startsWith: "absence." } } });
  expect(events.map(({ action }) => action)).toEqual(["absence.set", "absence.ended", "absence.set"]);
});

test("members say it themselves or an admin does; not twice for a day, and not for days that are over", async () => {
  const [ana, ban, editor, admin] = [
    await aMember("CHECKER", "Ana"),
    await aMember("CHECKER", "Ban"),
    await aMember("EDITOR"),
    await aMember("ADMIN"),
  ];
  const state = async () => JSON.stringify(await db.absence.findMany({ where: { memberId: ana.id } }));
  const first = absence(ana.id, 10, 20);
  await setAbsence(admin, first).then(dataOf);
  const before = await state();
  for (const other of [ban, editor]) {
    expect(await setAbsence(other, absence(ana.id, 30, 31))).toMatchObject({ ok: false, code: "FORBIDDEN" });
    expect(await endAbsence(other, { id: first.id, version: 1 })).toMatchObject({ ok: false, code: "FORBIDDEN" });
  }
  expect(await setAbsence(ana, absence(ana.id, 20, 25))).toMatchObject({ ok: false, code: "BLOCKED" });
  expect(await setAbsence(ana, absence(ana.id, 33, 32))).toMatchObject({ code: "INVALID" });
  expect(await setAbsence(ana, absence(ana.id, -5, -2))).toMatchObject({ code: "INVALID" });
  expect(await endAbsence(ana, { id: first.id, version: 2 })).toMatchObject({ code: "CONFLICT" });
  expect(await state()).toBe(before);
  await endAbsence(ana, { id: first.id, version: 1 }).then(dataOf);
  await setAbsence(ana, absence(ana.id, 20, 25)).then(dataOf);
  expect(await listAbsences(ban, { all: true })).toEqual([]);
  expect((await listAbsences(admin, { all: true })).some(({ memberId }) => memberId === ana.id)).toBe(true);
});

test("of two absences for the same days at once, one is said", async () => {
  const ana = await aMember("CHECKER", "Ana");
  const results = await Promise.all([1, 2, 3, 4].map(() => setAbsence(ana, absence(ana.id, 1, 5))));
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await db.absence.count({ where: { memberId: ana.id } })).toBe(1);
});

test("the work of who is away or was disabled is listed for editors", async () => {
  const [ana, ban, cat] = [
    await aMember("CHECKER", "Ana"),
    await aMember("CHECKER", "Ban"),
    await aMember("CHECKER", "Cat"),
  ];
  const [editor, admin] = [await aMember("EDITOR"), await aMember("ADMIN")];
  const of = async (id: string) => (await listLeftWork(editor)).find((one) => one.id === id);
  const claims = [await anInboxClaim(editor), await anInboxClaim(editor)];
  await takeClaim(ana, { id: claims[0] ?? "" }).then(dataOf);
  await takeTask(ban, { id: await aTask(editor, claims[1] ?? "") }).then(dataOf);
  expect(await of(ana.id)).toBeUndefined();
  await setAbsence(ana, absence(ana.id, 0, 3)).then(dataOf);
  await setAbsence(cat, absence(cat.id, 0, 3)).then(dataOf);
  await disableMember(admin, { id: ban.id, version: 1 }).then(dataOf);
  expect(await of(ana.id)).toMatchObject({ disabled: false, away: { until: day(3) }, open: 1, tasks: 0 });
  expect(await of(ban.id)).toMatchObject({ disabled: true, open: 0, tasks: 1, taskClaims: [{ id: claims[1] }] });
  expect(await of(cat.id)).toBeUndefined();
  expect(await listLeftWork(cat)).toEqual([]);
});
