import { randomUUID } from "node:crypto";
import type { Client } from "pg";
import { fingerprint } from "../../support/fingerprint";
import { expect, test } from "../../support/integration";
import { change, type SqlStory, tellStory } from "../../support/sql-story";
import { EVENT } from "./attacks/attack";

/** Ids of views and of a bulk change, beside those of the story. */
type Story = SqlStory & { team: string; locked: string; mine: string; run: string; finished: string; gone: string };

const VIEW = `INSERT INTO "ClaimView" ("id", "slug", "name", "scope", "ownerId", "position", "createdById", "updatedById")
  VALUES ($1, $1::uuid::text, 'A view', $2, $3, 1, $4, $4)`;
const RUN = `INSERT INTO "BulkRun" ("id", "actorId", "change", "selection", "matched", "changed") VALUES ($1, $2, '{}', '{}', 3, '{1}')`;
const events = (...ids: string[]) => {
  const payloads = ids.map((claimId) => ({ claimId, action: "claim.planned", actorId: null, before: {}, after: {} }));
  return [`SELECT append_events($1::jsonb)`, [JSON.stringify(payloads)]] as [string, unknown[]];
};
const URGENT = `UPDATE "Claim" SET "priority" = 'URGENT', "version" = "version" + 1 WHERE "id" = ANY ($1::uuid[])`;
const by = (id: string, member: string, set: string): [string, unknown[]] => [
  `UPDATE "ClaimView" SET ${set}, "version" = "version" + 1, "updatedById" = $2 WHERE "id" = $1`,
  [id, member],
];

async function tellMore(app: Client): Promise<Story> {
  const story = await tellStory(app);
  const ids = {
    team: randomUUID(),
    locked: randomUUID(),
    mine: randomUUID(),
    run: randomUUID(),
    finished: randomUUID(),
  };
  const gone = randomUUID();
  await change(
    app,
    [VIEW, [ids.team, "TEAM", null, story.checker]],
    [VIEW, [ids.locked, "LOCKED", null, story.editor]],
    [VIEW, [ids.mine, "MINE", story.checker, story.checker]],
    [RUN, [ids.run, story.editor]],
    [RUN, [ids.finished, story.editor]],
    [`UPDATE "BulkRun" SET "finishedAt" = now() WHERE "id" = $1`, [ids.finished]],
    [
      `INSERT INTO "Member" ("id", "email", "name", "role", "passwordHash", "disabledAt") VALUES ($1, $1::uuid::text || '@desk.test', 'Gone', 'EDITOR', 'x', now())`,
      [gone],
    ],
  );
  return { ...story, ...ids, gone };
}

type Attack = { name: string; state: string; event?: false; sql: (s: Story) => [string, unknown[]?][] };

const ATTACKS: Attack[] = [
  {
    name: "a checker saves a locked view",
    state: "GR003",
    sql: (s) => [[VIEW, [randomUUID(), "LOCKED", null, s.checker]]],
  },
  {
    name: "a view is saved as another member's own",
    state: "GR003",
    sql: (s) => [[VIEW, [randomUUID(), "MINE", s.editor, s.checker]]],
  },
  {
    name: "a view of one's own has no owner",
    state: "23514",
    sql: (s) => [[VIEW, [randomUUID(), "MINE", null, s.checker]]],
  },
  {
    name: "a disabled member saves a view",
    state: "GR003",
    sql: (s) => [[VIEW, [randomUUID(), "TEAM", null, s.gone]]],
  },
  { name: "a checker changes a locked view", state: "GR003", sql: (s) => [by(s.locked, s.checker, `"filter" = ''`)] },
  { name: "a checker locks a view", state: "GR003", sql: (s) => [by(s.team, s.checker, `"scope" = 'LOCKED'`)] },
  { name: "a checker unlocks a view", state: "GR003", sql: (s) => [by(s.locked, s.checker, `"scope" = 'TEAM'`)] },
  {
    name: "an admin changes a member's own view",
    state: "GR003",
    sql: (s) => [by(s.mine, s.admin, `"name" = 'Mine'`)],
  },
  {
    name: "a member's own view becomes the team's",
    state: "GR004",
    sql: (s) => [by(s.mine, s.checker, `"scope" = 'TEAM', "ownerId" = NULL`)],
  },
  { name: "a view gets another address", state: "GR004", sql: (s) => [by(s.team, s.editor, `"slug" = 'other'`)] },
  {
    name: "a view is removed without a reason",
    state: "23514",
    sql: (s) => [by(s.team, s.editor, `"withdrawnAt" = now()`)],
  },
  {
    name: "a view is changed on a stale version",
    state: "GR006",
    sql: (s) => [
      [
        `UPDATE "ClaimView" SET "name" = 'X', "version" = "version" + 2, "updatedById" = $2 WHERE "id" = $1`,
        [s.team, s.editor],
      ],
    ],
  },
  { name: "a view is deleted", state: "42501", sql: (s) => [[`DELETE FROM "ClaimView" WHERE "id" = $1`, [s.team]]] },
  {
    name: "a view is changed without an event",
    state: "GR007",
    event: false,
    sql: (s) => [by(s.team, s.editor, `"name" = 'Silent'`)],
  },
  { name: "a checker changes many claims", state: "GR003", sql: (s) => [[RUN, [randomUUID(), s.checker]]] },
  {
    name: "a report loses a claim",
    state: "GR004",
    sql: (s) => [[`UPDATE "BulkRun" SET "changed" = '{2}' WHERE "id" = $1`, [s.run]]],
  },
  {
    name: "a report is about another change",
    state: "GR004",
    sql: (s) => [[`UPDATE "BulkRun" SET "change" = '{"kind": "DUE"}' WHERE "id" = $1`, [s.run]]],
  },
  {
    name: "a finished report grows",
    state: "GR004",
    sql: (s) => [[`UPDATE "BulkRun" SET "changed" = '{1,2}' WHERE "id" = $1`, [s.finished]]],
  },
  { name: "a report is deleted", state: "42501", sql: (s) => [[`DELETE FROM "BulkRun" WHERE "id" = $1`, [s.run]]] },
  {
    name: "a claim is given to a member who is disabled",
    state: "GR003",
    sql: (s) => [[`UPDATE "Claim" SET "ownerId" = $2, "version" = "version" + 1 WHERE "id" = $1`, [s.bare, s.gone]]],
  },
  {
    name: "one of two changed claims gets no event",
    state: "GR007",
    event: false,
    sql: (s) => [[URGENT, [[s.bare, s.inReview]]], events(s.bare)],
  },
  {
    name: "a claim that was not changed gets an event",
    state: "GR007",
    event: false,
    sql: (s) => [[URGENT, [[s.bare]]], events(s.bare, s.inReview)],
  },
  {
    name: "a claim gets two events for one change",
    state: "GR007",
    event: false,
    sql: (s) => [[URGENT, [[s.bare]]], events(s.bare, s.bare)],
  },
  {
    name: "another record is changed beside the claims",
    state: "GR007",
    event: false,
    sql: (s) => [[URGENT, [[s.bare]]], by(s.team, s.editor, `"name" = 'Silent'`), events(s.bare)],
  },
];

test.describe("views and bulk changes by plain SQL", () => {
  let story: Story;

  test.beforeEach(async ({ app }) => {
    story ??= await tellMore(app);
  });

  for (const { name, state, event, sql } of ATTACKS)
    test(`${name}: refused`, async ({ app, owner }) => {
      const before = await fingerprint(owner);
      const statements = event === false ? sql(story) : [...sql(story), [EVENT] as [string]];
      await app.query("BEGIN");
      let answered = "accepted";
      try {
        for (const [text, values] of statements) await app.query(text, values);
        await app.query("COMMIT");
      } catch (error) {
        await app.query("ROLLBACK");
        answered = (error as { code?: string }).code ?? String(error);
      }
      expect(answered).toBe(state);
      expect(await fingerprint(owner)).toBe(before);
    });
});
