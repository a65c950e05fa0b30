import { randomUUID } from "node:crypto";
import type { Client } from "pg";
import { fingerprint } from "../../support/fingerprint";
import { expect, test } from "../../support/integration";
import { change, type SqlStory, tellStory } from "../../support/sql-story";
import { EVENT } from "./attacks/attack";

/** Talk about the claims of the story, all of it by the checker. */
type Story = SqlStory & {
  open: string;
  said: string;
  resolved: string;
  withdrawn: string;
  closed: string;
  gone: string;
};

const THREAD = `INSERT INTO "Thread" ("id", "claimId", "subject", "createdById", "updatedById") VALUES ($1, $2, 'CLAIM', $3, $3)`;
const COMMENT = `INSERT INTO "Comment" ("id", "threadId", "authorId", "updatedById", "body") VALUES ($1, $2, $3, $3, $4)`;
const say = (id: string, thread: string, member: string, body = "Hm."): [string, unknown[]] => [
  COMMENT,
  [id, thread, member, body],
];
const comment = (id: string, member: string, set: string): [string, unknown[]] => [
  `UPDATE "Comment" SET ${set}, "version" = "version" + 1, "updatedById" = $2 WHERE "id" = $1`,
  [id, member],
];
const thread = (id: string, member: string, set: string): [string, unknown[]] => [
  `UPDATE "Thread" SET ${set}, "version" = "version" + 1, "updatedById" = $2 WHERE "id" = $1`,
  [id, member],
];
const RESOLVED = `"resolvedAt" = now(), "resolvedById" = $2`;

async function tellMore(app: Client): Promise<Story> {
  const s = await tellStory(app);
  const [open, said, resolved, withdrawn, closed, gone, declined] = Array.from({ length: 7 }, () => randomUUID());
  const ids = { open, said, resolved, withdrawn, closed, gone } as Record<string, string>;
  const [first, second] = [randomUUID(), randomUUID()];
  await change(
    app,
    [
      `INSERT INTO "Member" ("id", "email", "name", "role", "passwordHash", "disabledAt") VALUES ($1, $1::uuid::text || '@desk.test', 'Gone', 'EDITOR', 'x', now())`,
      [gone],
    ],
    [
      `INSERT INTO "Claim" ("id", "slug", "statement", "statementById", "createdById", "updatedById") VALUES ($1, 'story', 'Declined', $2, $2, $2)`,
      [declined, s.checker],
    ],
    [THREAD, [open, s.inReview, s.checker]],
    say(String(said), String(open), s.checker),
    say(String(withdrawn), String(open), s.checker),
    comment(String(withdrawn), s.checker, `"withdrawnAt" = now()`),
    [THREAD, [resolved, s.inReview, s.checker]],
    say(first, String(resolved), s.checker),
    thread(String(resolved), s.checker, RESOLVED),
    [THREAD, [closed, declined, s.checker]],
    say(second, String(closed), s.checker),
    [
      `UPDATE "Claim" SET "stage" = 'DECLINED', "stageReason" = 'x', "version" = "version" + 1 WHERE "id" = $1`,
      [declined],
    ],
  );
  return { ...s, ...ids } as Story;
}

type Attack = { name: string; state: string; event?: false; sql: (s: Story) => [string, unknown[]?][] };

const ATTACKS: Attack[] = [
  {
    name: "a thread without a comment",
    state: "GR003",
    sql: (s) => [[THREAD, [randomUUID(), s.inReview, s.checker]]],
  },
  {
    name: "a thread about evidence of another claim",
    state: "GR011",
    sql: (s) => {
      const id = randomUUID();
      const insert = `INSERT INTO "Thread" ("id", "claimId", "subject", "evidenceId", "createdById", "updatedById")
        SELECT $1, $2, 'EVIDENCE', e."id", $3, $3 FROM "Evidence" e WHERE e."claimId" = $4 LIMIT 1`;
      return [[insert, [id, s.inReview, s.checker, s.published]], say(randomUUID(), id, s.checker)];
    },
  },
  {
    name: "a thread about two things",
    state: "23514",
    sql: (s) => [
      [
        `INSERT INTO "Thread" ("id", "claimId", "subject", "field", "createdById", "updatedById") VALUES ($1, $2, 'CLAIM', 'reason', $3, $3)`,
        [randomUUID(), s.inReview, s.checker],
      ],
    ],
  },
  {
    name: "a thread moves to another claim",
    state: "GR004",
    sql: (s) => [thread(s.open, s.checker, `"claimId" = '${s.published}'`)],
  },
  { name: "a thread is resolved twice", state: "GR003", sql: (s) => [thread(s.resolved, s.editor, RESOLVED)] },
  {
    name: "a thread is resolved in another's name",
    state: "GR003",
    sql: (s) => [thread(s.open, s.checker, `"resolvedAt" = now(), "resolvedById" = '${s.editor}'`)],
  },
  {
    name: "a thread of a closed claim is resolved",
    state: "GR003",
    sql: (s) => [thread(s.closed, s.editor, RESOLVED)],
  },
  {
    name: "a thread skips a version",
    state: "GR006",
    sql: (s) => [[`UPDATE "Thread" SET "resolvedAt" = now() WHERE "id" = $1`, [s.open]]],
  },
  { name: "a thread is removed", state: "42501", sql: (s) => [[`DELETE FROM "Thread" WHERE "id" = $1`, [s.open]]] },
  { name: "a comment in a resolved thread", state: "GR003", sql: (s) => [say(randomUUID(), s.resolved, s.editor)] },
  { name: "a comment on a closed claim", state: "GR003", sql: (s) => [say(randomUUID(), s.closed, s.editor)] },
  { name: "a comment of a member who has left", state: "GR003", sql: (s) => [say(randomUUID(), s.open, s.gone)] },
  {
    name: "a comment that is withdrawn from the start",
    state: "GR003",
    sql: (s) => [
      [
        `INSERT INTO "Comment" ("id", "threadId", "authorId", "updatedById", "body", "withdrawnAt") VALUES ($1, $2, $3, $3, 'x', now())`,
        [randomUUID(), s.open, s.checker],
      ],
    ],
  },
  { name: "a comment without words", state: "23514", sql: (s) => [say(randomUUID(), s.open, s.checker, " \n")] },
  {
    name: "a comment of 10,001 characters",
    state: "23514",
    sql: (s) => [say(randomUUID(), s.open, s.checker, "x".repeat(10_001))],
  },
  {
    name: "an editor puts words into somebody's mouth",
    state: "GR004",
    sql: (s) => [comment(s.said, s.editor, `"body" = 'x', "changedAt" = now()`)],
  },
  { name: "words change and do not say so", state: "GR004", sql: (s) => [comment(s.said, s.checker, `"body" = 'x'`)] },
  { name: "a comment gets another author", state: "GR004", sql: (s) => [comment(s.said, s.editor, `"authorId" = $2`)] },
  {
    name: "a comment moves to another thread",
    state: "GR004",
    sql: (s) => [comment(s.said, s.checker, `"threadId" = '${s.resolved}'`)],
  },
  {
    name: "an editor withdraws a comment without a reason",
    state: "23514",
    sql: (s) => [comment(s.said, s.editor, `"withdrawnAt" = now()`)],
  },
  {
    name: "a withdrawn comment comes back",
    state: "GR004",
    sql: (s) => [comment(s.withdrawn, s.checker, `"withdrawnAt" = NULL`)],
  },
  { name: "a comment is removed", state: "42501", sql: (s) => [[`DELETE FROM "Comment" WHERE "id" = $1`, [s.said]]] },
  {
    name: "a comment changes without an event",
    state: "GR007",
    event: false,
    sql: (s) => [comment(s.said, s.checker, `"body" = 'x', "changedAt" = now()`)],
  },
  {
    name: "a thread is opened without an event",
    state: "GR007",
    event: false,
    sql: (s) => {
      const id = randomUUID();
      return [[THREAD, [id, s.inReview, s.checker]], say(randomUUID(), id, s.checker)];
    },
  },
  {
    name: "a member who has left is mentioned",
    state: "GR011",
    sql: (s) => [say(randomUUID(), s.open, s.checker, `@[Gone](member:${s.gone})`)],
  },
  {
    name: "nobody is mentioned",
    state: "GR011",
    sql: (s) => [say(randomUUID(), s.open, s.checker, `@[Nobody](member:${randomUUID()})`)],
  },
  {
    name: "a mention is written by hand",
    state: "42501",
    sql: (s) => [[`INSERT INTO "Mention" VALUES ($1, $2)`, [s.said, s.editor]]],
  },
  { name: "a mention is taken away by hand", state: "42501", sql: () => [[`DELETE FROM "Mention"`]] },
];

test.describe("talk, by plain SQL", () => {
  let story: Story;

  test.beforeEach(async ({ app }) => {
    story ??= await tellMore(app);
  });

  for (const { name, state, event, sql } of ATTACKS)
    test(`${name}: refused`, async ({ app, owner }) => {
      const before = await fingerprint(owner);
      await app.query("BEGIN");
      const refused = (async () => {
        for (const [text, values] of sql(story)) await app.query(text, values);
        if (event !== false) await app.query(EVENT);
        await app.query("COMMIT");
      })();
      await expect(refused).rejects.toMatchObject({ code: state });
      await app.query("ROLLBACK");
      expect(await fingerprint(owner)).toBe(before);
    });

  test("the public side reads none of it", async ({ reader }) => {
    for (const table of ["Thread", "Comment", "Mention"])
      await expect(reader.query(`SELECT 1 FROM "${table}" LIMIT 1`)).rejects.toMatchObject({ code: "42501" });
  });

  test("a comment that is changed mentions whom its words name now", async ({ app }) => {
    const id = randomUUID();
    await change(app, say(id, story.open, story.checker, `@[E](member:${story.editor}) @[A](member:${story.admin})`));
    const mentioned = async () =>
      (await app.query(`SELECT "memberId" FROM "Mention" WHERE "commentId" = $1 ORDER BY 1`, [id])).rows.map(
        ({ memberId }) => memberId,
      );
    expect(await mentioned()).toEqual([story.editor, story.admin].sort());
    await change(app, comment(id, story.checker, `"body" = '@[A](member:${story.admin})', "changedAt" = now()`));
    expect(await mentioned()).toEqual([story.admin]);
  });
});
