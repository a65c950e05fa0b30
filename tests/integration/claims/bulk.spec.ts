import { randomUUID } from "node:crypto";
import { verifyLog } from "@/lib/audit/verify-log";
import { BULK_MOVES, type BulkChange } from "@/lib/claims/bulk-schema";
import { getBulkRun } from "@/lib/claims/get-bulk-run";
import { moveClaim } from "@/lib/claims/move-claim";
import { previewBulk } from "@/lib/claims/preview-bulk";
import { runBulk } from "@/lib/claims/run-bulk";
import type { ClaimSelection } from "@/lib/claims/schema";
import { db } from "@/lib/db/client";
import { Stage } from "@/lib/db/generated/enums";
import { disableMember } from "@/lib/members/change-member";
import type { Actor } from "@/lib/shared/actor";
import { anInboxClaim, manyClaims, versionOf } from "../../factories/claims";
import { aMember } from "../../factories/members";
import { CLAIM_AT } from "../../factories/stages";
import { bulkEvents, numbersOf } from "../../support/bulk";
import { dataOf } from "../../support/data-of";
import { expect, test } from "../../support/integration";
import { refused } from "../../support/refused";
import { connectSuperuser } from "../../support/test-database";

const chosen = async (...ids: string[]): Promise<ClaimSelection> => ({
  mode: "ids",
  claims: await Promise.all(ids.map(async (id) => ({ id, version: await versionOf(id) }))),
});
const matching = (topic: string, except: string[] = []): ClaimSelection => ({
  mode: "filter",
  q: "",
  filter: `topics.any.${topic}`,
  except,
});
const HIGH: BulkChange = { kind: "PRIORITY", priority: "HIGH" };
const move = (event: (typeof BULK_MOVES)[number]): BulkChange => ({ kind: "STAGE", event, reason: "Not checkable." });

async function desk(): Promise<Record<"a" | "e", Actor>> {
  return { a: await aMember("CHECKER", "Author"), e: await aMember("EDITOR", "Editor") };
}

test("every kind of change: what is planned happens, with one event for each claim", async () => {
  const { a, e } = await desk();
  const topic = randomUUID();
  const ids = await manyClaims(a, 3, topic);
  const changes: [BulkChange, string, Record<string, unknown>][] = [
    [{ kind: "ASSIGN", ownerId: a.id, note: "You know the port." }, "claim.planned", { ownerId: a.id }],
    [{ kind: "ASSIGN", ownerId: null, note: null }, "claim.planned", { ownerId: null }],
    [{ kind: "DUE", dueAt: "2030-01-01T17:00:00.000Z" }, "claim.planned", { dueAt: new Date("2030-01-01T17:00:00Z") }],
    [{ kind: "DUE", dueAt: null }, "claim.planned", { dueAt: null }],
    [{ kind: "PRIORITY", priority: "URGENT" }, "claim.planned", { priority: "URGENT" }],
    [{ kind: "TOPICS", add: ["Ports", topic], remove: [] }, "claim.changed", { topics: [topic, "Ports"] }],
    [{ kind: "TOPICS", add: [], remove: ["Ports"] }, "claim.changed", { topics: [topic] }],
    [move("START_CHECKING"), "claim.checking_started", { stage: "CHECKING" }],
    [move("PUT_BACK"), "claim.put_back", { stage: "INBOX" }],
    [move("DECLINE"), "claim.declined", { stage: "DECLINED", stageReason: "Not checkable." }],
    [move("RESTORE"), "claim.restored", { stage: "INBOX", stageReason: null }],
  ];
  for (const [change, action, is] of changes) {
    const selection = matching(topic);
    expect(dataOf(await previewBulk(e, { selection, change }))).toEqual({ changes: 3, skips: [] });
    const before = await db.claim.findMany({ where: { id: { in: ids } }, orderBy: { id: "asc" } });
    const report = dataOf(await runBulk(e, { id: randomUUID(), selection, change }));
    expect(report).toMatchObject({ state: "FINISHED", matched: 3, changed: await numbersOf(ids), skips: [] });
    const events = await bulkEvents(report.id);
    expect(events.map(({ claimId }) => claimId).sort()).toEqual(ids);
    for (const [index, claim] of (
      await db.claim.findMany({ where: { id: { in: ids } }, orderBy: { id: "asc" } })
    ).entries()) {
      expect(claim).toMatchObject({ ...is, version: (before[index]?.version ?? 0) + 1, updatedById: e.id });
      const event = events.find(({ claimId }) => claimId === claim.id);
      expect(event).toMatchObject({ action, actorId: e.id, bulk: report.id });
      // The event names the row of its own claim and no other.
      expect(event?.rows.map(({ table, id }) => [table, id])).toEqual([["Claim", claim.id]]);
    }
    const again = dataOf(await previewBulk(e, { selection, change }));
    expect(again.changes).toBe(0);
  }
  expect((await db.event.findFirstOrThrow({ where: { claimId: ids[0], action: "claim.planned" } })).body).toContain(
    '"reason": "You know the port."',
  );
});

for (const event of BULK_MOVES) {
  test(`${event} of many does at each stage what it does for one`, async () => {
    test.setTimeout(60_000);
    const people = await desk();
    for (const stage of Object.values(Stage)) {
      const [one, many] = [await CLAIM_AT[stage](people), await CLAIM_AT[stage](people)];
      const version = await versionOf(one.id);
      const single = await moveClaim(people.e, { event, id: one.id, version, reason: "Not checkable." } as Parameters<
        typeof moveClaim
      >[1]);
      const selection = await chosen(many.id);
      const run = dataOf(await runBulk(people.e, { id: randomUUID(), selection, change: move(event) }));
      expect(run.changed.length === 1, `${event} at ${stage}`).toBe(single.ok);
      const place = { stage: true, stageReason: true, duplicateOfId: true } as const;
      const [left, right] = await Promise.all(
        [one, many].map(({ id }) => db.claim.findUniqueOrThrow({ where: { id }, select: place })),
      );
      if (stage !== "DUPLICATE" || single.ok) expect(right).toEqual(left);
    }
  });
}

test("topics are changed of claims that are open, and an approved one goes back to review", async ({ owner }) => {
  const people = await desk();
  const made = await Promise.all(Object.values(Stage).map(async (stage) => CLAIM_AT[stage](people)));
  const change: BulkChange = { kind: "TOPICS", add: ["Harbours"], remove: [] };
  const selection = await chosen(...made.map(({ id }) => id));
  const report = dataOf(await runBulk(people.e, { id: randomUUID(), selection, change }));
  expect(report.changed).toHaveLength(4);
  expect(report.skips.map(({ reason, count }) => [reason, count]).sort()).toEqual([
    ["DECLINED", 1],
    ["DUPLICATE", 1],
    ["PUBLISHED", 1],
    ["WITHDRAWN", 1],
  ]);
  const stages = await db.claim.findMany({ where: { number: { in: report.changed } }, select: { stage: true } });
  expect(stages.map(({ stage }) => stage).sort()).toEqual(["CHECKING", "INBOX", "IN_REVIEW", "IN_REVIEW"]);
  expect(await verifyLog(owner)).toMatchObject({ ok: true });
});

test("stale versions, claims that are not there and full lists of topics are skipped and reported", async () => {
  const { a, e } = await desk();
  const [fresh, stale, full] = [await anInboxClaim(a), await anInboxClaim(a), await anInboxClaim(a)];
  const twelve = Array.from({ length: 12 }, (_, index) => `T${index}`);
  await runBulk(e, {
    id: randomUUID(),
    selection: await chosen(full),
    change: { kind: "TOPICS", add: twelve, remove: ["Arms"] },
  }).then(dataOf);
  const selection = await chosen(fresh, stale, full);
  if (selection.mode === "ids") selection.claims.push({ id: randomUUID(), version: 1 });
  await runBulk(e, { id: randomUUID(), selection: await chosen(stale), change: HIGH }).then(dataOf);
  const change: BulkChange = { kind: "TOPICS", add: ["Grain"], remove: [] };
  const [number] = await numbersOf([fresh]);
  const skips = [
    { reason: "MISSING", count: 1, numbers: [] },
    { reason: "STALE", count: 1, numbers: await numbersOf([stale]) },
    { reason: "TOPICS_FULL", count: 1, numbers: await numbersOf([full]) },
  ];
  const preview = dataOf(await previewBulk(e, { selection, change }));
  expect(preview.changes).toBe(1);
  expect(preview.skips.toSorted((x, y) => x.reason.localeCompare(y.reason))).toEqual(skips);
  const report = dataOf(await runBulk(e, { id: randomUUID(), selection, change }));
  expect(report.changed).toEqual([number]);
  expect(report.skips.toSorted((x, y) => x.reason.localeCompare(y.reason))).toEqual(skips);
});

test("a preview changes nothing; a filter leaves out what was deselected", async () => {
  const { a, e } = await desk();
  const topic = randomUUID();
  const ids = await manyClaims(a, 4, topic);
  const before = await db.claim.findMany({ where: { id: { in: ids } } });
  const [first = ""] = ids;
  const input = { selection: matching(topic, [first]), change: HIGH };
  expect(dataOf(await previewBulk(e, input))).toEqual({ changes: 3, skips: [] });
  expect(await db.claim.findMany({ where: { id: { in: ids } } })).toEqual(before);
  expect(dataOf(await runBulk(e, { id: randomUUID(), ...input })).changed).toEqual(await numbersOf(ids.slice(1)));
});

test.describe("refused, with every row as it was", () => {
  const KINDS: BulkChange[] = [
    { kind: "ASSIGN", ownerId: null, note: null },
    { kind: "DUE", dueAt: null },
    HIGH,
    { kind: "TOPICS", add: ["Grain"], remove: [] },
    ...BULK_MOVES.map(move),
  ];
  test("a checker changes no several claims, not even their own", async () => {
    const { a } = await desk();
    const selection = await chosen(await anInboxClaim(a));
    for (const change of KINDS) {
      expect(await refused(() => previewBulk(a, { selection, change }))).toMatchObject({ code: "FORBIDDEN" });
      expect(await refused(() => runBulk(a, { id: randomUUID(), selection, change }))).toMatchObject({
        code: "FORBIDDEN",
        message: expect.stringContaining("An editor changes several claims at once."),
      });
    }
    expect(await db.bulkRun.count({ where: { actorId: a.id } })).toBe(0);
  });

  test("a member who is disabled, or nobody's id, is not assigned", async () => {
    const { a, e } = await desk();
    const gone = await aMember("CHECKER", "Gone");
    await disableMember(await aMember("ADMIN"), { id: gone.id, version: 1 }).then(dataOf);
    const selection = await chosen(await anInboxClaim(a));
    for (const ownerId of [gone.id, randomUUID()]) {
      const change: BulkChange = { kind: "ASSIGN", ownerId, note: null };
      for (const call of [
        () => previewBulk(e, { selection, change }),
        () => runBulk(e, { id: randomUUID(), selection, change }),
      ])
        expect(await refused<unknown>(call)).toMatchObject({
          code: "INVALID",
          fieldErrors: { ownerId: [expect.any(String)] },
        });
    }
  });

  test("another member's run is not answered under the same id", async () => {
    const { a, e } = await desk();
    const selection = await chosen(await anInboxClaim(a));
    const id = randomUUID();
    await runBulk(e, { id, selection, change: HIGH }).then(dataOf);
    const other = await aMember("EDITOR");
    expect(await refused(() => runBulk(other, { id, selection, change: HIGH }))).toMatchObject({ code: "CONFLICT" });
  });
});

test("asked twice, one after the other and at the same moment, it runs once", async () => {
  const { a, e } = await desk();
  const topic = randomUUID();
  await manyClaims(a, 5, topic);
  const input = { id: randomUUID(), selection: matching(topic), change: HIGH };
  const both = await Promise.all([runBulk(e, input), runBulk(e, input)]);
  const later = dataOf(await runBulk(e, input));
  expect(later).toMatchObject({ state: "FINISHED", matched: 5 });
  expect(later.changed).toHaveLength(5);
  for (const one of both) expect(dataOf(one).id).toBe(input.id);
  expect(await bulkEvents(input.id)).toHaveLength(5);
  const runs = await db.event.findMany({ where: { subjectId: input.id }, orderBy: { seq: "asc" } });
  expect(runs.map(({ action }) => action)).toEqual(["claims.bulk_started", "claims.bulk_finished"]);
});

test("a run that is cut off reports exactly what it did", async ({ database, owner }) => {
  test.setTimeout(60_000);
  const { a, e } = await desk();
  const topic = randomUUID();
  await manyClaims(a, 2_000, topic);
  const id = randomUUID();
  const running = runBulk(e, { id, selection: matching(topic), change: HIGH }).then(
    () => "came to its end",
    () => "cut off",
  );
  await expect.poll(async () => (await getBulkRun(e, id))?.changed.length ?? 0, { intervals: [5] }).toBeGreaterThan(0);
  const superuser = await connectSuperuser();
  try {
    await superuser.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND usename = 'gainsay_app'`,
      [database.name],
    );
  } finally {
    await superuser.end();
  }
  expect(await running).toBe("cut off");
  // The pool notices one connection after the other.
  const answers = () => Promise.all(Array.from({ length: 20 }, () => db.$queryRaw`SELECT 1`));
  await expect(async () => void (await answers())).toPass();
  const report = await getBulkRun(e, id);
  if (report === null) throw new Error("the run is gone");
  expect(report.changed.length).toBeLessThan(2_000);
  const changed = await db.claim.findMany({ where: { topics: { has: topic }, priority: "HIGH" } });
  expect(changed.map(({ number }) => number).sort((x, y) => x - y)).toEqual(report.changed);
  expect(await bulkEvents(id)).toHaveLength(report.changed.length);
  expect(await verifyLog(owner)).toMatchObject({ ok: true });
  const later = await getBulkRun(e, id, new Date(Date.now() + 60_000));
  expect(later?.state).toBe("CUT_OFF");
});
