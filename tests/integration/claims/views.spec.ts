import { randomUUID } from "node:crypto";
import type { Client } from "pg";
import { changeView, lockView, renameView, withdrawView } from "@/lib/claims/change-view";
import { readFilter } from "@/lib/claims/filter-text";
import { findClaims } from "@/lib/claims/find-claims";
import { listState } from "@/lib/claims/list-state";
import { countViews, listViews } from "@/lib/claims/list-views";
import { moveView } from "@/lib/claims/move-view";
import { planClaim } from "@/lib/claims/plan-claim";
import { saveView } from "@/lib/claims/save-view";
import type { SavedView } from "@/lib/claims/types";
import { changeViewSchema, type SaveView, saveViewSchema } from "@/lib/claims/view-schema";
import { db } from "@/lib/db/client";
import type { Actor } from "@/lib/shared/actor";
import type { Result } from "@/lib/shared/result";
import { manyClaims } from "../../factories/claims";
import { aMember } from "../../factories/members";
import { dataOf } from "../../support/data-of";
import { fingerprint } from "../../support/fingerprint";
import { expect, test } from "../../support/integration";

const STATE = {
  q: "",
  filter: "stage.is.INBOX",
  sort: "due,-priority",
  cols: "code,claim,due",
  pin: "code",
  density: "compact",
};

const input = (change: Partial<SaveView> = {}): SaveView => ({
  id: randomUUID(),
  name: `View ${randomUUID().slice(-6)}`,
  scope: "TEAM",
  state: STATE,
  widths: { claim: 380 },
  ...change,
});

async function saved(actor: Actor, change: Partial<SaveView> = {}): Promise<SavedView> {
  const view = input(change);
  await saveView(actor, view).then(dataOf);
  return found(actor, view.id);
}

async function found(actor: Actor, id: string): Promise<SavedView> {
  const view = (await listViews(actor)).find((one) => one.id === id);
  if (view === undefined) throw new Error("the view is not listed");
  return view;
}

const ids = async (actor: Actor) => (await listViews(actor)).map(({ id }) => id);

/** Runs a call that has to be refused with this code; no row of any table changes. */
async function expectRefused(owner: Client, code: string, call: () => Promise<Result<unknown>>): Promise<void> {
  const before = await fingerprint(owner);
  expect(await call()).toMatchObject({ ok: false, code });
  expect(await fingerprint(owner)).toBe(before);
}

test("a new desk has the team's views, each of a filter that the list understands", async () => {
  const views = await listViews(await aMember());
  const first = views.filter(({ slug }) => !/-[0-9a-f]{6}$/.test(slug));
  expect(first.map(({ name }) => name)).toEqual([
    "Unassigned",
    "Due in 48 h",
    "Overdue",
    "Ready for my review",
    "Under re-review",
    "Waiting for an answer",
    "Legal",
  ]);
  for (const { scope, state, canChange, canLock } of first) {
    expect({ scope, canChange, canLock }).toEqual({ scope: "TEAM", canChange: true, canLock: false });
    expect(
      listState({ q: null, filter: null, sort: null, cols: null, pin: null, density: null }, state).ignored,
    ).toEqual([]);
    expect(readFilter(state.filter).filter.of).not.toEqual([]);
  }
  const events = await db.event.findMany({ where: { action: "view.defaults_created" } });
  expect(events).toHaveLength(1);
});

test("a view that another member opens shows the same rows, and its tab counts them", async () => {
  const [ana, ban, editor] = [
    await aMember("CHECKER", "Ana"),
    await aMember("CHECKER", "Ban"),
    await aMember("EDITOR"),
  ];
  const topic = randomUUID();
  const [one = "", two = ""] = await manyClaims(ana, 5, topic);
  for (const [id, day] of [
    [one, "02"],
    [two, "01"],
  ] as const)
    await planClaim(editor, {
      id,
      version: 1,
      ownerId: ana.id,
      dueAt: `2031-01-${day}T00:00:00.000Z`,
      priority: "HIGH",
    }).then(dataOf);
  const view = await saved(ana, { state: { ...STATE, filter: `topics.any.${topic};due.filled` } });
  const theirs = await found(ban, view.id);
  expect(theirs.state).toEqual(view.state);
  const [all, counted] = await countViews(ban, [theirs]);
  expect(counted).toEqual({ count: 2, exact: true });
  expect(all?.count).toBeGreaterThanOrEqual(5);
  const params = { q: null, filter: null, sort: null, cols: null, pin: null, density: null };
  const pages = await Promise.all(
    [ana, ban].map((actor) => findClaims(actor, { ...listState(params, theirs.state).state, page: 1, perPage: 25 })),
  );
  expect(pages.map(({ rows }) => rows.map(({ id }) => id))).toEqual([
    [two, one],
    [two, one],
  ]);
});

test("saved once, however often it is sent; kept as the list writes it", async () => {
  const actor = await aMember();
  const view = input({ name: "Grain, this week" });
  const first = dataOf(await saveView(actor, view));
  expect(first).toEqual({ slug: `grain-this-week-${view.id.slice(-6)}`, version: 1 });
  expect(dataOf(await saveView(actor, view))).toEqual(first);
  expect(await db.event.count({ where: { subjectId: view.id } })).toBe(1);
  const parsed = saveViewSchema.parse({
    ...view,
    state: { ...STATE, filter: "stage.is.INBOX;colour.is.RED", cols: "code,shoe", sort: "-due,-due" },
    widths: { claim: 380, shoe: 90 },
  });
  expect(parsed.state).toMatchObject({ filter: "stage.is.INBOX", cols: "code", sort: "-due" });
  expect(parsed.widths).toEqual({ claim: 380 });
  expect(saveViewSchema.safeParse({ ...view, name: " " }).success).toBe(false);
  expect(saveViewSchema.safeParse({ ...view, scope: "LOCKED" }).success).toBe(false);
  expect(changeViewSchema.safeParse({ id: view.id, version: 1, state: STATE, widths: { claim: 1e9 } }).success).toBe(
    false,
  );
});

test("changed, renamed, moved and removed, each with its event", async () => {
  const [ana, ban] = [await aMember("CHECKER", "Ana"), await aMember("CHECKER", "Ban")];
  const [before, view, after] = [await saved(ana), await saved(ana), await saved(ana)];
  const { id, slug } = view;
  const state = { ...STATE, filter: "stage.is.CHECKING" };
  expect(dataOf(await changeView(ban, { id, version: 1, state, widths: {} }))).toEqual({ slug, version: 2 });
  expect(dataOf(await changeView(ban, { id, version: 2, state, widths: {} }))).toEqual({ slug, version: 2 });
  expect(dataOf(await renameView(ban, { id, version: 2, name: "Other" }))).toEqual({ slug, version: 3 });
  expect(await found(ana, id)).toMatchObject({ name: "Other", state, widths: {} });
  const three = [before.id, id, after.id];
  const order = async () => (await ids(ana)).filter((one) => three.includes(one));
  await moveView(ban, { id, version: 3, direction: "BACK" }).then(dataOf);
  expect(await order()).toEqual([id, before.id, after.id]);
  await moveView(ban, { id, version: 4, direction: "FORTH" }).then(dataOf);
  await moveView(ban, { id, version: 5, direction: "FORTH" }).then(dataOf);
  expect(await order()).toEqual([before.id, after.id, id]);
  await withdrawView(ban, { id, version: 6, reason: "Nobody opens it." }).then(dataOf);
  expect(await order()).toEqual([before.id, after.id]);
  const events = await db.event.findMany({ where: { subjectId: id }, orderBy: { seq: "asc" } });
  expect(events.map(({ action }) => action)).toEqual([
    "view.saved",
    "view.changed",
    "view.renamed",
    "view.moved",
    "view.moved",
    "view.moved",
    "view.removed",
  ]);
});

test("a member saves thirty views, and another when one is removed", async () => {
  const ana = await aMember();
  const first = await saved(ana);
  for (let made = 1; made < 30; made++) await saveView(ana, input({ scope: made % 2 ? "MINE" : "TEAM" })).then(dataOf);
  const more = input();
  expect(await saveView(ana, more)).toMatchObject({ ok: false, code: "BLOCKED" });
  expect(await db.claimView.count({ where: { createdById: ana.id } })).toBe(30);
  await withdrawView(ana, { id: first.id, version: 1, reason: "To make room." }).then(dataOf);
  await saveView(ana, more).then(dataOf);
});

/** Everything that may be done to a view that is there. */
const CHANGES: Record<string, (actor: Actor, at: { id: string; version: number }) => Promise<Result<unknown>>> = {
  change: (actor, at) => changeView(actor, { ...at, state: { ...STATE, q: "grain" }, widths: {} }),
  rename: (actor, at) => renameView(actor, { ...at, name: "Another name" }),
  move: (actor, at) => moveView(actor, { ...at, direction: "BACK" }),
  lock: (actor, at) => lockView(actor, { ...at, locked: true }),
  remove: (actor, at) => withdrawView(actor, { ...at, reason: "Nobody opens it." }),
};

for (const [name, run] of Object.entries(CHANGES))
  test(`${name}: refused to others, on a stale version, of what is gone`, async ({ owner }) => {
    const [ana, ban, editor] = [
      await aMember("CHECKER", "Ana"),
      await aMember("CHECKER", "Ban"),
      await aMember("EDITOR"),
    ];
    const mine = await saved(ana, { scope: "MINE" });
    expect(await ids(ban)).not.toContain(mine.id);
    expect(await ids(editor)).not.toContain(mine.id);
    for (const other of [ban, editor]) await expectRefused(owner, "NOT_FOUND", () => run(other, mine));
    if (name === "lock") await expectRefused(owner, "BLOCKED", () => run(ana, mine));

    const locked = await saved(ana);
    if (name === "lock") await expectRefused(owner, "FORBIDDEN", () => run(ana, locked));
    await expectRefused(owner, "FORBIDDEN", () => lockView(ana, { ...locked, locked: true }));
    await lockView(editor, { ...locked, locked: true }).then(dataOf);
    for (const member of [ana, ban])
      await expectRefused(owner, "FORBIDDEN", () => run(member, { id: locked.id, version: 2 }));
    await expectRefused(owner, "FORBIDDEN", () => lockView(ana, { id: locked.id, version: 2, locked: false }));
    expect((await found(ana, locked.id)).canChange).toBe(false);
    expect(await found(editor, locked.id)).toMatchObject({ scope: "LOCKED", canChange: true, canLock: true });
    // An editor may; the lock that is there already is no change.
    if (name !== "lock") await run(editor, { id: locked.id, version: 2 }).then(dataOf);

    const team = await saved(ana);
    await renameView(ana, { ...team, name: "Meanwhile" }).then(dataOf);
    await expectRefused(owner, "CONFLICT", () => run(editor, { id: team.id, version: 1 }));
    await expectRefused(owner, "CONFLICT", () => run(editor, { id: team.id, version: 9 }));
    await withdrawView(ana, { id: team.id, version: 2, reason: "Enough." }).then(dataOf);
    await expectRefused(owner, "NOT_FOUND", () => run(editor, { id: team.id, version: 3 }));
    await expectRefused(owner, "NOT_FOUND", () => run(editor, { id: randomUUID(), version: 1 }));
  });
