import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { planClaim } from "@/lib/claims/plan-claim";
import { getDashboard } from "@/lib/dashboard/get-dashboard";
import { listRows } from "@/lib/dashboard/list-rows";
import { loadRowParams, PERIODS } from "@/lib/dashboard/search-params";
import type { Dashboard, Figure } from "@/lib/dashboard/types";
import { setAbsence } from "@/lib/members/set-absence";
import { publishClaim } from "@/lib/publishing/publish-claim";
import { reopenClaim } from "@/lib/publishing/reopen-claim";
import { withdrawClaim } from "@/lib/publishing/withdraw-claim";
import { recordResponse } from "@/lib/responses/record-response";
import { requestReview } from "@/lib/reviews/request-review";
import { saveDraft } from "@/lib/reviews/save-draft";
import { startDraft } from "@/lib/reviews/start-draft";
import type { Actor } from "@/lib/shared/actor";
import { importDossier } from "../../../prisma/demo/import-dossier";
import { type DemoMembers, joinDemoMembers } from "../../../prisma/demo/members";
import { tellStories } from "../../../prisma/demo/stories";
import { figuresOf, recountDashboard } from "../../../scripts/lib/bench/claims/dashboard-recount.mjs";
import { aDossier, anInboxClaim, versionOf } from "../../factories/claims";
import { requestTo, responseOf } from "../../factories/claims-content";
import { aMember } from "../../factories/members";
import {
  aClaimInReview,
  anApprovedClaim,
  aPublishedClaim,
  approve,
  draftOf,
  publicationOf,
  requestOf,
} from "../../factories/reviews";
import { aTask } from "../../factories/tasks";
import { dataOf } from "../../support/data-of";
import { expect, test } from "../../support/integration";
import { connectSuperuser, createTestDatabase, type TestDatabase, useDatabase } from "../../support/test-database";

/** The same numbers, and times that differ by no more than a transaction takes. */
function expectSame(found: Record<string, number>, recounted: Record<string, number>, slack: number): void {
  const split = (all: Record<string, number>, times: boolean) =>
    Object.fromEntries(Object.entries(all).filter(([name]) => /^(median|p90) /.test(name) === times));
  expect(split(found, false)).toEqual(split(recounted, false));
  expect(Object.keys(split(found, true)).sort()).toEqual(Object.keys(split(recounted, true)).sort());
  for (const [name, ms] of Object.entries(split(found, true)))
    expect(Math.abs(ms - (recounted[name] ?? 0)), name).toBeLessThanOrEqual(slack);
}

async function expectRecounted(actor: Actor, owner: Client, slack: number): Promise<Dashboard> {
  let last: Dashboard | null = null;
  for (const weeks of PERIODS) {
    const now = new Date();
    last = await getDashboard(actor, weeks, now);
    if (last === null) throw new Error("an editor sees the dashboard");
    expectSame(figuresOf(last), await recountDashboard(owner, { weeks, now }), slack);
  }
  if (last === null) throw new Error("nothing was counted");
  return last;
}

/** Every number of a dashboard that leads to rows of its own. */
function rowFigures({ attention, throughput, stageTimes, workload, turns, corrections }: Dashboard): Figure[] {
  return [
    ...attention,
    ...throughput.flatMap(({ total, verdicts }) => [total, ...Object.values(verdicts)]),
    ...stageTimes.map(({ left }) => left),
    ...workload.map(({ tasks }) => tasks),
    ...turns,
    ...corrections,
  ].filter(({ href, count }) => count > 0 && href.startsWith("/desk/dashboard/rows?"));
}

async function republish(author: Actor, editor: Actor, id: string): Promise<void> {
  await reopenClaim(editor, { id, version: await versionOf(id), reason: "A new document came in." }).then(dataOf);
  const draft = await startDraft(author, { id: randomUUID(), claimId: id }).then(dataOf);
  await saveDraft(author, draftOf(draft.id, draft.version)).then(dataOf);
  await requestReview(author, await requestOf(draft.id)).then(dataOf);
  await approve(editor, { id, reviewId: draft.id }).then(dataOf);
  await publishClaim(editor, await publicationOf(id)).then(dataOf);
}

/** Something for every number, besides what the demonstration has. */
async function makeWork({ checker, editor }: DemoMembers): Promise<void> {
  const away = await aMember("CHECKER", "Away for long");
  const day = (distance: number) => new Date(Date.now() + distance * 86_400_000).toISOString();
  const plan = async (id: string, ownerId: string | null, dueAt: string) =>
    planClaim(editor, { id, version: await versionOf(id), ownerId, dueAt, priority: "NORMAL" }).then(dataOf);
  await plan(await anInboxClaim(checker), checker.id, day(-1));
  await plan(await anInboxClaim(checker), null, day(1));
  await plan(await anInboxClaim(checker), away.id, day(1));
  await aClaimInReview(checker);
  await anApprovedClaim(checker, [editor]);
  await aTask(editor, await anInboxClaim(checker), { assigneeId: away.id });
  await aTask(editor, await anInboxClaim(checker), { assigneeId: checker.id });
  const [from, until] = [day(0).slice(0, 10), day(3).slice(0, 10)];
  await setAbsence(away, { id: randomUUID(), memberId: away.id, from, until, note: null }).then(dataOf);
  await republish(checker, editor, (await aPublishedClaim(checker, editor)).id);
  const withdrawn = await aPublishedClaim(checker, editor);
  await withdrawClaim(editor, {
    id: randomUUID(),
    claimId: withdrawn.id,
    reason: "The document was forged.",
  }).then(dataOf);
  const asked = await aDossier(checker);
  const said = (on: string) => ({ said: { from: on, to: on, precision: "DAY" as const } });
  await recordResponse(checker, requestTo(asked.id, asked.claimant, "2026-01-05")).then(dataOf);
  const turned = await aPublishedClaim(checker, editor);
  for (const [kind, on] of [
    ["DENIED", "2026-01-01"],
    ["CONFIRMED", "2026-02-01"],
    ["DENIED", "2026-03-01"],
  ] as const)
    await recordResponse(checker, responseOf(turned.id, turned.accused, { kind, ...said(on) })).then(dataOf);
}

test.describe("on a desk of its own", () => {
  // One desk for all of them.
  test.describe.configure({ mode: "default" });
  let own: TestDatabase;
  let owner: Client;
  let members: DemoMembers;

  test.beforeAll(async ({ database }) => {
    test.setTimeout(180_000);
    own = await createTestDatabase("dashboard");
    expect(own.name).not.toBe(database.name);
    useDatabase(own);
    owner = new Client({ connectionString: own.owner });
    await owner.connect();
    const joined = await joinDemoMembers();
    members = joined.members;
  });
  test.afterAll(async ({ database }) => {
    await owner.end();
    useDatabase(database);
  });

  test("every number is what the log and the records say, on the demonstration and on a history of months", async () => {
    test.setTimeout(240_000);
    expect(await getDashboard(members.editor, 12)).toMatchObject({ empty: true, attention: [] });
    await tellStories(members, await importDossier(members));
    const demo = await expectRecounted(members.editor, owner, 2_000);
    expect(demo.throughput[0]?.total.count).toBeGreaterThan(0);

    await makeWork(members);
    const worked = await expectRecounted(members.editor, owner, 2_000);
    expect(worked.turns.every(({ count }) => count > 0)).toBe(true);
    // The log as if seven hours had passed between any two events: the last one is now.
    const superuser = await connectSuperuser(own.name);
    try {
      await superuser.query("SET session_replication_role = replica");
      await superuser.query(
        `UPDATE "Event" e SET "at" = e."at" - (h."seq" - e."seq") * interval '7 hours' FROM "AuditHead" h`,
      );
      await superuser.query("SELECT rebuild_stage_spans()");
      await superuser.query("SELECT rebuild_desk_claims()");
    } finally {
      await superuser.end();
    }
    const dashboard = await expectRecounted(members.editor, owner, 1);
    expect(dashboard.attention.map(({ kind }) => kind).sort()).toEqual(
      expect.arrayContaining(["overdue", "unowned", "questions", "left-claims", "left-tasks"]),
    );
    expect(dashboard.throughput.filter(({ total }) => total.count > 0).length).toBeGreaterThan(2);
    expect(dashboard.stageTimes.every(({ left }) => left.count > 1)).toBe(true);
    expect(dashboard.corrections.find(({ kind }) => kind === "WITHDRAWAL")?.count).toBeGreaterThan(0);

    // Each number has as many rows behind it.
    const figures = rowFigures(dashboard);
    expect(figures.length).toBeGreaterThan(10);
    for (const { count, href } of figures) {
      const asked = await loadRowParams(new URL(href, "http://desk").searchParams);
      const found = await listRows(members.editor, asked);
      expect(found?.count, href).toBe(count);
      expect(found?.rows.length, href).toBe(Math.min(50, count));
    }
  });

  test("a checker sees neither the dashboard nor what is behind it, and an editor no failed jobs", async () => {
    const asked = await loadRowParams(new URLSearchParams({ of: "published" }));
    expect(await getDashboard(members.checker, 12)).toBeNull();
    expect(await listRows(members.checker, asked)).toBeNull();
    expect(await listRows(members.editor, asked)).not.toBeNull();
    const superuser = await connectSuperuser(own.name);
    try {
      await superuser.query(`SELECT graphile_worker.add_job('tell', run_at => '2099-01-01', job_key => 'failed')`);
      await superuser.query(
        `UPDATE graphile_worker._private_jobs SET "last_error" = 'Error', "attempts" = 7 WHERE "key" = 'failed'`,
      );
    } finally {
      await superuser.end();
    }
    const jobs = async (actor: Actor) =>
      (await getDashboard(actor, 12))?.attention.find(({ kind }) => kind === "jobs")?.count;
    expect([await jobs(members.editor), await jobs(members.admin)]).toEqual([undefined, 1]);
  });

  test("what no number stands for has no rows", async () => {
    for (const query of [
      "",
      "of=stage",
      "of=tasks&member=nobody",
      "of=published&week=2026-01-06",
      "of=questions&x=1",
    ]) {
      const found = await listRows(members.editor, await loadRowParams(new URLSearchParams(query)));
      expect(found === null, query).toBe(!query.startsWith("of=questions"));
    }
  });
});
