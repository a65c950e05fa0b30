import { acceptClaim, undoAccept } from "@/lib/claims/accept-claim";
import { countTriage, listPutOff, listTriage } from "@/lib/claims/list-triage";
import { moveClaim } from "@/lib/claims/move-claim";
import { planClaim } from "@/lib/claims/plan-claim";
import { snoozeClaim, wakeClaim } from "@/lib/claims/snooze-claim";
import { takeClaim } from "@/lib/claims/take-claim";
import { db } from "@/lib/db/client";
import { Stage } from "@/lib/db/generated/enums";
import type { Actor } from "@/lib/shared/actor";
import { anInboxClaim, versionOf } from "../../factories/claims";
import { aMember } from "../../factories/members";
import { CLAIM_AT } from "../../factories/stages";
import { claimState } from "../../support/claim-state";
import { dataOf } from "../../support/data-of";
import { expect, test } from "../../support/integration";

const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
const actionsOf = async (claimId: string) =>
  (await db.event.findMany({ where: { claimId }, orderBy: { seq: "asc" } })).map(({ action }) => action);
const claimOf = (id: string) => db.claim.findUniqueOrThrow({ where: { id } });
const isListed = async (actor: Actor, id: string) => (await listTriage(actor, 10_000)).some((row) => row.id === id);
const snoozeOf = (id: string) => db.snooze.findUnique({ where: { claimId: id } });

test("accepting takes the claim and starts checking; undone it is in the inbox and nobody's", async () => {
  const ana = await aMember("CHECKER", "Ana");
  const id = await anInboxClaim(ana);
  const { version } = dataOf(await acceptClaim(ana, { id, version: 1 }));
  expect(await claimOf(id)).toMatchObject({ stage: "CHECKING", ownerId: ana.id, version });
  dataOf(await undoAccept(ana, { id, version }));
  expect(await claimOf(id)).toMatchObject({ stage: "INBOX", ownerId: null });
  expect(await actionsOf(id)).toEqual([
    "claim.created",
    "claim.taken",
    "claim.checking_started",
    "claim.put_back",
    "claim.given_back",
  ]);
});

test("of several who accept a claim at once one has it, and the others are told", async () => {
  const members = await Promise.all(["Ana", "Ban", "Cat", "Dan"].map((name) => aMember("CHECKER", name)));
  const id = await anInboxClaim(members[0] as Actor);
  const results = await Promise.all(members.map((member) => acceptClaim(member, { id, version: 1 })));
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  const { ownerId } = await claimOf(id);
  const name = members.find((member) => member.id === ownerId)?.name;
  for (const result of results)
    if (!result.ok) expect(result).toMatchObject({ code: "CONFLICT", message: `${name} took this claim before you.` });
});

test("an acceptance is not taken back over what somebody else has changed", async () => {
  const [ana, editor] = [await aMember("CHECKER", "Ana"), await aMember("EDITOR")];
  const id = await anInboxClaim(ana);
  const { version } = dataOf(await acceptClaim(ana, { id, version: 1 }));
  const plan = { ownerId: ana.id, dueAt: null, priority: "URGENT" } as const;
  await planClaim(editor, { id, version, ...plan }).then(dataOf);
  const before = await claimState(id);
  expect(await undoAccept(ana, { id, version })).toMatchObject({ ok: false, code: "CONFLICT" });
  expect(await undoAccept(editor, { id, version })).toMatchObject({ ok: false, code: "CONFLICT" });
  expect(await claimState(id)).toBe(before);
});

test("what is put off is left out until it comes back by itself or is brought back", async () => {
  const ana = await aMember("CHECKER", "Ana");
  const id = await anInboxClaim(ana);
  const free = await countTriage(ana);
  expect(await isListed(ana, id)).toBe(true);
  const { version } = dataOf(await snoozeClaim(ana, { id, version: 1, until: inHours(20) }));
  expect(await isListed(ana, id)).toBe(false);
  expect(await countTriage(ana)).toEqual({ triage: free.triage - 1, putOff: free.putOff + 1 });
  expect((await listPutOff(ana)).find((row) => row.id === id)).toMatchObject({ snoozeVersion: version });
  dataOf(await wakeClaim(ana, { id, version }));
  expect(await isListed(ana, id)).toBe(true);
  expect(await countTriage(ana)).toEqual(free);
  expect((await actionsOf(id)).slice(1)).toEqual(["claim.snoozed", "claim.woken"]);
});

test("the time over, it is back without anybody doing anything", async () => {
  const ana = await aMember("CHECKER", "Ana");
  const id = await anInboxClaim(ana);
  dataOf(await snoozeClaim(ana, { id, version: 1, until: new Date(Date.now() + 700).toISOString() }));
  expect(await isListed(ana, id)).toBe(false);
  await expect.poll(() => isListed(ana, id)).toBe(true);
  const again = dataOf(await snoozeClaim(ana, { id, version: 1, until: inHours(1) }));
  expect(again.version).toBe(2);
  expect(await isListed(ana, id)).toBe(false);
  expect((await db.event.findMany({ where: { claimId: id } })).map(({ action }) => action)).not.toContain(
    "claim.woken",
  );
});

test("only what is in the inbox is put off, by who sees it as it is", async () => {
  const [a, e, ban] = [await aMember("CHECKER", "Ana"), await aMember("EDITOR"), await aMember("CHECKER", "Ban")];
  const until = inHours(20);
  for (const stage of Object.values(Stage).filter((one) => one !== "INBOX")) {
    const { id } = await CLAIM_AT[stage]({ a, e });
    const refusal = await snoozeClaim(e, { id, version: await versionOf(id), until });
    expect(refusal, stage).toMatchObject({ ok: false, code: "BLOCKED" });
    expect(await snoozeOf(id)).toBeNull();
  }
  const id = await anInboxClaim(a);
  expect(await snoozeClaim(a, { id, version: 2, until })).toMatchObject({ ok: false, code: "CONFLICT" });
  for (const wrong of [inHours(-1), inHours(24 * 400)])
    expect(await snoozeClaim(a, { id, version: 1, until: wrong })).toMatchObject({ ok: false, code: "INVALID" });
  await takeClaim(a, { id }).then(dataOf);
  expect(await snoozeClaim(ban, { id, version: 2, until })).toMatchObject({ ok: false, code: "BLOCKED" });
  expect(await snoozeOf(id)).toBeNull();
  const { version } = dataOf(await snoozeClaim(a, { id, version: 2, until }));
  dataOf(await snoozeClaim(e, { id, version: 2, until: inHours(30) }));
  const before = JSON.stringify(await snoozeOf(id));
  expect(await wakeClaim(a, { id, version })).toMatchObject({ ok: false, code: "CONFLICT" });
  expect(JSON.stringify(await snoozeOf(id))).toBe(before);
});

test("a decline is taken back by restoring, on the version that it made", async () => {
  const [ana, ban] = [await aMember("CHECKER", "Ana"), await aMember("CHECKER", "Ban")];
  const id = await anInboxClaim(ana);
  const { version } = dataOf(await moveClaim(ana, { event: "DECLINE", id, version: 1, reason: "An opinion." }));
  dataOf(await moveClaim(ana, { event: "RESTORE", id, version }));
  expect(await claimOf(id)).toMatchObject({ stage: "INBOX", stageReason: null });
  dataOf(await moveClaim(ban, { event: "START_CHECKING", id, version: version + 1 }));
  expect(await moveClaim(ana, { event: "RESTORE", id, version })).toMatchObject({ ok: false });
});
