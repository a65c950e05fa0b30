import { randomUUID } from "node:crypto";
import { giveBackClaim } from "@/lib/claims/give-back-claim";
import { listOwners } from "@/lib/claims/list-owners";
import { listOwnedWork, listUnclaimedInbox } from "@/lib/claims/list-work";
import { moveClaim } from "@/lib/claims/move-claim";
import { planClaim } from "@/lib/claims/plan-claim";
import { takeClaim } from "@/lib/claims/take-claim";
import { db } from "@/lib/db/client";
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
  const mine = await listOwnedWork(ana);
  expect(mine.rows.map((row) => row.id)).toEqual([soon, late]);
  expect(mine.total).toBe(2);
  const inbox = (await listUnclaimedInbox(ana)).total;
  await takeClaim(ana, { id: free }).then(dataOf);
  expect((await listUnclaimedInbox(ana)).total).toBe(inbox - 1);
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
