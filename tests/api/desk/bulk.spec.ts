import { randomUUID } from "node:crypto";
import { getBulkRun } from "@/lib/claims/get-bulk-run";
import { planClaim } from "@/lib/claims/plan-claim";
import { runBulk } from "@/lib/claims/run-bulk";
import { saveView } from "@/lib/claims/save-view";
import { db } from "@/lib/db/client";
import { disableMember } from "@/lib/members/change-member";
import type { ErrorCode } from "@/lib/shared/result";
import { anInboxClaim, manyClaims, versionOf } from "../../factories/claims";
import { aMember } from "../../factories/members";
import { expect, test } from "../../support/api";
import { bulkEvents } from "../../support/bulk";
import { dataOf } from "../../support/data-of";
import { fingerprint } from "../../support/fingerprint";
import { type HttpStory, type Role, tellHttpStory } from "../../support/http-story";
import { callAction, resultOf } from "../../support/server-actions";

const STATUS: Partial<Record<ErrorCode, number>> = { INVALID: 400, FORBIDDEN: 403, CONFLICT: 409, BLOCKED: 422 };
const HIGH = { kind: "PRIORITY", priority: "HIGH" };
const NOTHING = { q: "", filter: "", sort: "", cols: "", pin: "", density: "" };

test.describe("bulk changes and views over HTTP", () => {
  let story: HttpStory;

  test.beforeEach(async ({ server }) => {
    story ??= await tellHttpStory(server.origin);
  });

  const post = (role: Role, body: unknown) =>
    fetch(`${story.server}/desk/claims/bulk`, {
      method: "POST",
      headers: { Cookie: story.cast[role].cookie, Origin: story.server, "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
  const act = async (role: Role, action: string, input: unknown) =>
    resultOf(await callAction(story.server, action, [input], story.cast[role]));
  const one = async (id: string) => ({ mode: "ids" as const, claims: [{ id, version: await versionOf(id) }] });

  test("a checker changes no claims by the handful, and assigns nobody else's work", async ({ owner }) => {
    const { author, checker, editor } = story.cast;
    const id = await anInboxClaim(author.actor);
    const plan = {
      id,
      version: await versionOf(id),
      ownerId: author.actor.id,
      dueAt: null,
      priority: "NORMAL" as const,
    };
    await planClaim(editor.actor, plan).then(dataOf);
    const [selection, kept] = [await one(id), await story.bare()];
    const before = await fingerprint(owner);
    for (const change of [
      HIGH,
      { kind: "ASSIGN", ownerId: checker.actor.id, note: null },
      { kind: "ASSIGN", ownerId: null, note: null },
      { kind: "DUE", dueAt: null },
      { kind: "TOPICS", add: ["Grain"], remove: [] },
      { kind: "STAGE", event: "DECLINE", reason: "Enough." },
    ]) {
      expect(await act("checker", "previewBulkAction", { selection, change })).toMatchObject({ code: "FORBIDDEN" });
      const refused = await post("checker", { id: randomUUID(), selection, change });
      expect(refused.status).toBe(403);
      expect(await refused.json()).toMatchObject({ ok: false, code: "FORBIDDEN" });
    }
    const other = { ...plan, version: await versionOf(id), ownerId: checker.actor.id };
    expect(await act("checker", "planClaimAction", other)).toMatchObject({ code: "FORBIDDEN" });
    const merge = { keep: kept, duplicates: selection.claims };
    expect(await act("checker", "mergeClaimsAction", merge)).toMatchObject({ code: "FORBIDDEN" });
    expect(await fingerprint(owner)).toBe(before);
  });

  test("a member who was disabled is not assigned", async ({ owner }) => {
    const gone = await aMember("EDITOR");
    await disableMember(story.cast.admin.actor, { id: gone.id, version: 1 }).then(dataOf);
    const id = await story.bare();
    const input = { selection: await one(id), change: { kind: "ASSIGN", ownerId: gone.id, note: null } };
    const before = await fingerprint(owner);
    expect(await act("editor", "previewBulkAction", input)).toMatchObject({
      code: "INVALID",
      fieldErrors: { ownerId: [expect.any(String)] },
    });
    const refused = await post("editor", { id: randomUUID(), ...input });
    expect(refused.status).toBe(400);
    expect(await refused.json()).toMatchObject({ code: "INVALID" });
    const plan = { id, version: await versionOf(id), ownerId: gone.id, dueAt: null, priority: "NORMAL" };
    expect(await act("editor", "planClaimAction", plan)).toMatchObject({ code: "INVALID" });
    expect(await fingerprint(owner)).toBe(before);
  });

  test("verdict, approval and publication have no way in, nor has anything that is not asked for", async ({
    owner,
  }) => {
    const selection = await one(await story.bare());
    const before = await fingerprint(owner);
    for (const body of [
      { selection, change: { kind: "VERDICT", verdict: "FALSE" } },
      { selection, change: { kind: "APPROVE" } },
      { selection, change: { kind: "STAGE", event: "PUBLISH", reason: null } },
      { selection, change: { kind: "STAGE", event: "APPROVE", reason: null } },
      { selection, change: { kind: "STAGE", event: "WITHDRAW", reason: "Enough." } },
      { selection, change: { kind: "STAGE", event: "DECLINE", reason: " " } },
      { selection, change: { ...HIGH, verdict: "FALSE" } },
      { selection, change: { kind: "TOPICS", add: [], remove: [] } },
      { selection: { mode: "ids", claims: [] }, change: HIGH },
      { selection: { mode: "filter", q: "", filter: "x".repeat(100_000), except: [] }, change: HIGH },
      { selection: { mode: "all" }, change: HIGH },
      { selection: { ...selection, claims: Array(10_001).fill(selection.claims[0]) }, change: HIGH },
    ]) {
      const refused = await post("editor", { id: randomUUID(), ...body });
      expect(refused.status, JSON.stringify(body.change)).toBe(STATUS.INVALID);
      expect(await refused.json()).toMatchObject({ ok: false, code: "INVALID" });
    }
    expect(await fingerprint(owner)).toBe(before);
  });

  test("all that match are changed but for the stale and the closed ones, each with its event; asked again it is answered", async () => {
    const { author, editor } = story.cast;
    const topic = randomUUID();
    const ids = await manyClaims(author.actor, 450, topic);
    const [stale = ""] = ids;
    const published = (await story.published()).id;
    const byId = {
      mode: "ids" as const,
      claims: [...ids, published].map((id) => ({ id, version: 1 })),
    };
    byId.claims.push({ id: randomUUID(), version: 1 });
    await planClaim(editor.actor, { id: stale, version: 1, ownerId: null, dueAt: null, priority: "LOW" }).then(dataOf);
    const input = {
      id: randomUUID(),
      selection: byId,
      change: { kind: "STAGE", event: "START_CHECKING", reason: null },
    };
    const preview = (await act("editor", "previewBulkAction", { selection: byId, change: input.change })) as {
      data: { changes: number };
    };
    expect(preview.data.changes).toBe(449);
    const done = await post("editor", input);
    expect(done.status).toBe(200);
    const report = (await done.json()) as {
      state: string;
      changed: number[];
      skips: { reason: string; count: number }[];
    };
    expect(report.state).toBe("FINISHED");
    expect(report.changed).toHaveLength(449);
    const skips = Object.fromEntries(report.skips.map(({ reason, count }) => [reason, count]));
    expect(skips).toEqual({ STALE: 2, MISSING: 1 });
    const checking = await db.claim.findMany({
      where: { id: { in: ids }, stage: "CHECKING" },
      select: { number: true },
    });
    expect(checking.map(({ number }) => number).sort((a, b) => a - b)).toEqual(report.changed);
    expect(await bulkEvents(input.id)).toHaveLength(449);
    const again = await post("editor", input);
    expect(await again.json()).toEqual(report);
    expect((await post("second", input)).status).toBe(STATUS.CONFLICT);
    expect(await bulkEvents(input.id)).toHaveLength(449);
    const page = await fetch(`${story.server}/desk/claims/bulk/${input.id}`, {
      headers: { Cookie: story.cast.checker.cookie },
    });
    expect(page.status).toBe(200);
    expect(await page.text()).toContain("Changed 449 claims, skipped 3");
  });

  test("a change that takes long is answered as far as it came, goes on without its browser, and its page says so", async ({
    owner,
  }) => {
    test.setTimeout(60_000);
    const { author, editor, checker } = story.cast;
    const ids = await manyClaims(author.actor, 2, randomUUID());
    const [held = ""] = ids;
    const id = randomUUID();
    const page = async () =>
      (await fetch(`${story.server}/desk/claims/bulk/${id}`, { headers: { Cookie: checker.cookie } })).text();
    await owner.query("BEGIN");
    await owner.query(`SELECT FROM "Claim" WHERE "id" = $1 FOR UPDATE`, [held]);
    try {
      const selection = { mode: "ids", claims: ids.map((claim) => ({ id: claim, version: 1 })) };
      const answer = await post("editor", { id, selection, change: HIGH });
      expect(answer.status).toBe(200);
      expect(await answer.json()).toMatchObject({ id, state: "RUNNING", matched: 2, changed: [], finishedAt: null });
      expect(await page()).toContain("It goes on.");
    } finally {
      await owner.query("COMMIT");
    }
    await expect.poll(async () => (await getBulkRun(editor.actor, id))?.state).toBe("FINISHED");
    expect((await getBulkRun(editor.actor, id))?.changed).toHaveLength(2);
    expect(await page()).toContain("Changed 2 claims.");
  });

  test("the report is the desk's alone, and an unknown one is not found", async () => {
    const { editor } = story.cast;
    const id = randomUUID();
    const selection = await one(await anInboxClaim(editor.actor));
    await runBulk(editor.actor, { id, selection, change: { kind: "PRIORITY", priority: "HIGH" } }).then(dataOf);
    expect((await getBulkRun(editor.actor, id))?.changed).toHaveLength(1);
    const get = (path: string, cookie = "") =>
      fetch(`${story.server}${path}`, { headers: { Cookie: cookie }, redirect: "manual" });
    expect((await get(`/desk/claims/bulk/${id}`)).status).toBe(307);
    expect((await get(`/desk/claims/bulk/${randomUUID()}`, editor.cookie)).status).toBe(404);
    expect((await get(`/desk/claims/bulk/x`, editor.cookie)).status).toBe(404);
  });

  test("the report says which claims were changed and which were skipped, and of neither when there are none", async () => {
    const { editor } = story.cast;
    const claim = await anInboxClaim(editor.actor);
    const headings = async (version: number) => {
      const id = randomUUID();
      const selection = { mode: "ids" as const, claims: [{ id: claim, version }] };
      await runBulk(editor.actor, { id, selection, change: { kind: "PRIORITY", priority: "HIGH" } }).then(dataOf);
      const page = await fetch(`${story.server}/desk/claims/bulk/${id}`, { headers: { Cookie: editor.cookie } });
      return [...(await page.text()).matchAll(/<h2[^>]*>([^<]*)<\/h2>/g)].map(([, title]) => title);
    };
    const version = await versionOf(claim);
    expect(await headings(version)).toEqual(["Changed"]);
    expect(await headings(version)).toEqual(["Skipped"]);
  });

  test("views: refused to whom they are not, on stale versions and with what is no state", async ({ owner }) => {
    const { author, checker, editor } = story.cast;
    const state = { ...NOTHING, sort: "due", cols: "code,claim", pin: "code", density: "regular" };
    const save = { name: "Grain", state, widths: {} };
    const [mine, team] = [randomUUID(), randomUUID()];
    for (const [id, scope] of [
      [mine, "MINE"],
      [team, "TEAM"],
    ] as const)
      expect(await act("author", "saveViewAction", { id, scope, ...save })).toMatchObject({ ok: true });
    expect(await act("editor", "lockViewAction", { id: team, version: 1, locked: true })).toMatchObject({ ok: true });
    const before = await fingerprint(owner);
    const calls: [Role, string, Record<string, unknown>, ErrorCode][] = [
      ["checker", "changeViewAction", { id: mine, version: 1, state, widths: {} }, "NOT_FOUND"],
      ["editor", "renameViewAction", { id: mine, version: 1, name: "Ours" }, "NOT_FOUND"],
      ["editor", "withdrawViewAction", { id: mine, version: 1, reason: "Enough." }, "NOT_FOUND"],
      [
        "author",
        "changeViewAction",
        { id: team, version: 2, state: { ...state, q: "grain" }, widths: {} },
        "FORBIDDEN",
      ],
      ["author", "lockViewAction", { id: team, version: 2, locked: false }, "FORBIDDEN"],
      ["checker", "moveViewAction", { id: team, version: 2, direction: "BACK" }, "FORBIDDEN"],
      ["checker", "withdrawViewAction", { id: team, version: 2, reason: "Enough." }, "FORBIDDEN"],
      ["editor", "renameViewAction", { id: team, version: 1, name: "Barley" }, "CONFLICT"],
      ["author", "saveViewAction", { id: randomUUID(), scope: "LOCKED", ...save }, "INVALID"],
      ["author", "saveViewAction", { id: randomUUID(), scope: "TEAM", ...save, name: "x".repeat(61) }, "INVALID"],
      ["author", "saveViewAction", { id: randomUUID(), scope: "TEAM", ...save, ownerId: checker.actor.id }, "INVALID"],
      [
        "author",
        "saveViewAction",
        { id: randomUUID(), scope: "TEAM", ...save, state: { ...state, filter: "x".repeat(4_001) } },
        "INVALID",
      ],
    ];
    for (const [role, action, input, code] of calls)
      expect.soft(await act(role, action, input), `${action} by ${role}`).toMatchObject({ ok: false, code });
    expect(await fingerprint(owner)).toBe(before);
    const { slug } = await db.claimView.findUniqueOrThrow({ where: { id: mine } });
    const list = async (cookie: string) =>
      (await fetch(`${story.server}/desk/claims?view=${slug}`, { headers: { Cookie: cookie } })).text();
    expect(await list(author.cookie)).not.toContain("a view that is not there any more");
    expect(await list(checker.cookie)).toContain("a view that is not there any more");
    await saveView(editor.actor, { id: randomUUID(), scope: "MINE", name: "canary-view", state, widths: {} });
    expect(await list(checker.cookie)).not.toContain("canary-view");
  });
});
