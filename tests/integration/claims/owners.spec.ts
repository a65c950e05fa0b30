import { randomUUID } from "node:crypto";
import { giveBackClaim } from "@/lib/claims/give-back-claim";
import { listOwners } from "@/lib/claims/list-owners";
import { countWork, listWork } from "@/lib/claims/list-work";
import { moveClaim } from "@/lib/claims/move-claim";
import { planClaim } from "@/lib/claims/plan-claim";
import { takeClaim } from "@/lib/claims/take-claim";
import { db } from "@/lib/db/client";
import { createTask } from "@/lib/tasks/create-task";
import { anInboxClaim, versionOf } from "../../factories/claims";
import { aMember, anAccount } from "../../factories/members";
import { claimState } from "../../support/claim-state";
import { dataOf } from "../../support/data-of";
import { expect, test } from "../../support/integration";

const plan = async (id: string, ownerId: string | null) => ({
  id,
  version: await versionOf(id),
  ownerId,
  dueAt: null,
  priority: "NORMAL" as const,
});

test("two take one claim: one has it, the other is told who", async () => {
  const [ana, ban] = [await aMember("CHECKER", "Ana"), await aMember("CHECKER", "Ban")];
  const id = await anInboxClaim(ana);
  const results = await Promise.all([takeClaim(ana, { id }), takeClaim(ban, { id })]);
  const owner = await db.claim.findUniqueOrThrow({ where: { id }, include: { owner: true } });
  const loser = results.find((result) => !result.ok);
  expect(results.filter((result) => result.ok)).toHaveLength(1);
  expect(loser).toMatchObject({ code: "CONFLICT", message: `${owner.owner?.name} took this claim before you.` });
  expect(await db.event.count({ where: { claimId: id, action: "claim.taken" } })).toBe(1);
});

test("taking twice and giving back", async () => {
  const [ana, ban] = [await aMember("CHECKER", "Ana"), await aMember("CHECKER", "Ban")];
  const id = await anInboxClaim(ana);
  expect(dataOf(await takeClaim(ana, { id }))).toEqual(dataOf(await takeClaim(ana, { id })));
  const before = await claimState(id);
  expect(await giveBackClaim(ban, { id })).toMatchObject({ ok: false, code: "BLOCKED" });
  expect(await claimState(id)).toBe(before);
  await giveBackClaim(ana, { id }).then(dataOf);
  expect((await db.claim.findUniqueOrThrow({ where: { id } })).ownerId).toBeNull();
});

test("an editor assigns anybody who is at the desk; a checker only themselves", async () => {
  const [ana, ban, editor] = [
    await aMember("CHECKER", "Ana"),
    await aMember("CHECKER", "Ban"),
    await aMember("EDITOR"),
  ];
  const id = await anInboxClaim(ana);
  expect(await planClaim(ana, await plan(id, ban.id))).toMatchObject({ ok: false, code: "FORBIDDEN" });
  await planClaim(editor, await plan(id, ban.id)).then(dataOf);
  expect(await planClaim(ana, await plan(id, ana.id))).toMatchObject({ ok: false, code: "FORBIDDEN" });
  const nobody = await planClaim(editor, await plan(id, randomUUID()));
  expect(nobody).toMatchObject({ ok: false, code: "INVALID", fieldErrors: { ownerId: [expect.any(String)] } });
});

test("my work is mine, the most pressing first; the unclaimed inbox is everybody's", async () => {
  const [ana, editor] = [await aMember("CHECKER", "Ana"), await aMember("EDITOR")];
  const [late, soon, free] = [await anInboxClaim(ana), await anInboxClaim(ana), await anInboxClaim(ana)];
  for (const [id, dueAt] of [
    [late, "2031-01-01T12:00:00.000Z"],
    [soon, "2030-01-01T12:00:00.000Z"],
  ] as const) {
    await planClaim(editor, { ...(await plan(id, ana.id)), dueAt }).then(dataOf);
  }
  const mine = await listWork(ana, "assigned");
  expect(mine.rows.map((row) => row.id)).toEqual([soon, late]);
  expect(mine.total).toEqual({ count: 2, exact: true });
  const inbox = (await countWork(ana)).triage.count;
  await takeClaim(ana, { id: free }).then(dataOf);
  expect((await countWork(ana)).triage.count).toBe(inbox - 1);
});

test("owners are listed with the claims that they have open; who left is not", async () => {
  const [editor, owner] = [await aMember("EDITOR"), await aMember("CHECKER")];
  const left = await anAccount({ disabled: true });
  const openOf = async (id: string) => (await listOwners(editor)).find((one) => one.id === id)?.open;
  expect(await openOf(owner.id)).toBe(0);
  const [kept, declined] = [await anInboxClaim(editor), await anInboxClaim(editor)];
  for (const id of [kept, declined]) await takeClaim(owner, { id }).then(dataOf);
  expect(await openOf(owner.id)).toBe(2);
  const version = await versionOf(declined);
  await moveClaim(owner, { event: "DECLINE", id: declined, version, reason: "An opinion." }).then(dataOf);
  expect(await openOf(owner.id)).toBe(1);
  await giveBackClaim(owner, { id: kept }).then(dataOf);
  expect(await openOf(owner.id)).toBe(0);
  expect(await openOf(left.id)).toBe(undefined);
});

test("who has a claim that leaves the workflow may give it back; nobody takes it again before it is restored", async () => {
  const [ana, ban] = [await aMember("CHECKER", "Ana"), await aMember("CHECKER", "Ban")];
  const id = await anInboxClaim(ana);
  await takeClaim(ana, { id }).then(dataOf);
  await moveClaim(ana, { event: "DECLINE", id, version: await versionOf(id), reason: "An opinion." }).then(dataOf);
  await giveBackClaim(ana, { id }).then(dataOf);
  const before = await claimState(id);
  expect(await takeClaim(ban, { id })).toMatchObject({
    code: "BLOCKED",
    message: "The claim is declined. Restore it first.",
  });
  expect(await claimState(id)).toBe(before);
  await moveClaim(ban, { event: "RESTORE", id, version: await versionOf(id) }).then(dataOf);
  await takeClaim(ban, { id }).then(dataOf);
});

test("oneself first, then the others by name, with tasks and what is due in 48 hours", async () => {
  const [me, editor] = [await aMember("CHECKER", "Zora"), await aMember("EDITOR", "Ada")];
  const [soon, later] = [await anInboxClaim(me), await anInboxClaim(me)];
  const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
  await planClaim(editor, { ...(await plan(soon, me.id)), dueAt: inHours(20) }).then(dataOf);
  await planClaim(editor, { ...(await plan(later, me.id)), dueAt: inHours(60) }).then(dataOf);
  const task = { claimId: soon, kind: "FIND_SOURCE", note: null, assigneeId: me.id } as const;
  await createTask(editor, { id: randomUUID(), ...task, dueAt: inHours(1) }).then(dataOf);
  await createTask(editor, { id: randomUUID(), ...task, dueAt: inHours(-1) }).then(dataOf);
  const owners = await listOwners(me);
  expect(owners[0]).toMatchObject({ id: me.id, open: 2, tasks: 2, dueSoon: 2 });
  const names = owners.slice(1).map(({ name }) => name.toLowerCase());
  expect(names).toEqual(names.toSorted());
});
