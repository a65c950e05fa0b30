import { randomUUID } from "node:crypto";
import type { SqlStory } from "../../../support/sql-story";
import type { SqlAttack } from "./attack";

const TASK = `INSERT INTO "Task" ("id", "claimId", "kind", "createdById", "updatedById") VALUES ($1, $2, 'FIND_SOURCE', $3, $3)`;
const GIVE = `UPDATE "Task" SET "assigneeId" = $2, "updatedById" = $3, "version" = "version" + 1 WHERE "id" = $1`;
const ABSENCE = `INSERT INTO "Absence" ("id", "memberId", "from", "until", "createdById", "updatedById") VALUES (uuid_v7(), $1, current_date, current_date + 3, $2, $2)`;
const SNOOZE = `INSERT INTO "Snooze" ("id", "claimId", "until", "createdById", "updatedById") VALUES (uuid_v7(), $1, now() + interval '1 day', $2, $2)`;
const DECLINE = `UPDATE "Claim" SET "stage" = 'DECLINED', "stageReason" = 'No', "version" = "version" + 1 WHERE "id" = $1`;

/** A task of the checker's on the bare claim, and the attack on it. */
const withTask = (attack: (id: string, s: SqlStory) => [string, unknown[]?][]) => (s: SqlStory) => {
  const id = randomUUID();
  return [[TASK, [id, s.bare, s.checker]] as [string, unknown[]?], ...attack(id, s)];
};

/** How work is given: one taker, none of it on what is closed, what is done stays done, and nobody speaks for another. */
export const WORK: Omit<SqlAttack, "rule">[] = [
  {
    name: "a task is written on a published claim by a checker",
    state: "GR003",
    sql: (s) => [[TASK, [randomUUID(), s.published, s.checker]]],
  },
  {
    name: "a checker gives a task to another member",
    state: "GR003",
    sql: withTask((id, s) => [[GIVE, [id, s.editor, s.checker]]]),
  },
  {
    name: "a checker takes a task from who has it",
    state: "GR003",
    sql: withTask((id, s) => [
      [GIVE, [id, s.admin, s.admin]],
      [GIVE, [id, s.checker, s.checker]],
    ]),
  },
  {
    name: "a task of a claim that was declined is taken",
    state: "GR003",
    sql: withTask((id, s) => [
      [DECLINE, [s.bare]],
      [GIVE, [id, s.checker, s.checker]],
    ]),
  },
  {
    name: "a task is finished by a checker who does not do it",
    state: "GR003",
    sql: withTask((id, s) => [
      [
        `UPDATE "Task" SET "state" = 'DONE', "outcome" = 'x', "doneAt" = now(), "doneById" = $2, "updatedById" = $2, "version" = 2 WHERE "id" = $1`,
        [id, s.checker],
      ],
    ]),
  },
  {
    name: "a task is done without an outcome",
    state: "23514",
    sql: withTask((id, s) => [
      [
        `UPDATE "Task" SET "state" = 'DONE', "doneAt" = now(), "doneById" = $2, "updatedById" = $2, "version" = 2 WHERE "id" = $1`,
        [id, s.editor],
      ],
    ]),
  },
  {
    name: "a task that was withdrawn is opened again",
    state: "GR004",
    sql: withTask((id, s) => [
      [
        `UPDATE "Task" SET "state" = 'WITHDRAWN', "withdrawnReason" = 'x', "updatedById" = $2, "version" = 2 WHERE "id" = $1`,
        [id, s.checker],
      ],
      [
        `UPDATE "Task" SET "state" = 'OPEN', "withdrawnReason" = NULL, "updatedById" = $2, "version" = 3 WHERE "id" = $1`,
        [id, s.editor],
      ],
    ]),
  },
  {
    name: "a task is saved without naming a version",
    state: "GR006",
    sql: withTask((id, s) => [[`UPDATE "Task" SET "note" = 'x', "updatedById" = $2 WHERE "id" = $1`, [id, s.checker]]]),
  },
  {
    name: "a claim that was declined is given to somebody",
    state: "GR003",
    sql: (s) => [
      [DECLINE, [s.bare]],
      [`UPDATE "Claim" SET "ownerId" = $2, "version" = "version" + 1 WHERE "id" = $1`, [s.bare, s.checker]],
    ],
  },
  {
    name: "a checker says that somebody else is away",
    state: "GR003",
    sql: (s) => [[ABSENCE, [s.editor, s.checker]]],
  },
  {
    name: "somebody is away twice on a day",
    state: "GR003",
    sql: (s) => [
      [ABSENCE, [s.checker, s.admin]],
      [ABSENCE, [s.checker, s.checker]],
    ],
  },
  {
    name: "the days of an absence are changed",
    state: "GR004",
    sql: (s) => [
      [ABSENCE, [s.checker, s.checker]],
      [`UPDATE "Absence" SET "until" = "until" + 1, "version" = 2 WHERE "memberId" = $1`, [s.checker]],
    ],
  },
  {
    name: "an editor sets how much time the desk has",
    state: "GR003",
    sql: (s) => [[`UPDATE "ClockTarget" SET "hours" = 1, "updatedById" = $1, "version" = "version" + 1`, [s.editor]]],
  },
  {
    name: "a clock is put back",
    state: "42501",
    sql: (s) => [[`UPDATE "ClaimClock" SET "startedAt" = now() WHERE "claimId" = $1`, [s.inReview]]],
  },
  {
    name: "a claim that is reviewed is put off",
    state: "GR003",
    sql: (s) => [[SNOOZE, [s.inReview, s.checker]]],
  },
  {
    name: "a claim is put off for years",
    state: "GR011",
    sql: (s) => [[SNOOZE.replace("1 day", "3 years"), [s.bare, s.checker]]],
  },
  { name: "a task is removed", state: "42501", sql: () => [[`DELETE FROM "Task"`]] },
];
