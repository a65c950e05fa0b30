import { randomUUID } from "node:crypto";
import { NEW_CLAIM, type SqlStory } from "../../../support/sql-story";
import type { SqlAttack } from "./attack";

const DUPLICATE = `UPDATE "Claim" SET "stage" = 'DUPLICATE', "duplicateOfId" = $2, "version" = "version" + 1 WHERE "id" = $1`;

/** Three claims in the inbox, and the attack on them. */
const withThree = (attack: (a: string, b: string, c: string) => [string, unknown[]?][]) => (s: SqlStory) => {
  const [a, b, c] = [randomUUID(), randomUUID(), randomUUID()];
  const made = [a, b, c].map((id): [string, unknown[]?] => [NEW_CLAIM, [id, "One of three", s.checker]]);
  return [...made, ...attack(a, b, c)];
};

/** How a claim moves: only along the ways of the workflow, and a duplicate points at a claim that is none. */
export const MOVES: Omit<SqlAttack, "rule">[] = [
  {
    name: "a claim skips the checking",
    state: "GR003",
    sql: (s) => [[`UPDATE "Claim" SET "stage" = 'IN_REVIEW', "version" = "version" + 1 WHERE "id" = $1`, [s.bare]]],
  },
  {
    name: "a published claim is declined",
    state: "GR003",
    sql: (s) => [
      [
        `UPDATE "Claim" SET "stage" = 'DECLINED', "stageReason" = 'No', "version" = "version" + 1 WHERE "id" = $1`,
        [s.published],
      ],
    ],
  },
  {
    name: "a claim is declined without a reason",
    state: "23514",
    sql: (s) => [[`UPDATE "Claim" SET "stage" = 'DECLINED', "version" = "version" + 1 WHERE "id" = $1`, [s.bare]]],
  },
  {
    name: "a claim is a duplicate of itself",
    state: "23514",
    sql: (s) => [[DUPLICATE, [s.bare, s.bare]]],
  },
  {
    name: "a claim becomes a duplicate of a duplicate",
    state: "GR011",
    sql: withThree((a, b, c) => [
      [DUPLICATE, [b, c]],
      [DUPLICATE, [a, b]],
    ]),
  },
  {
    name: "a claim that has a duplicate becomes one itself",
    state: "GR011",
    sql: withThree((a, b, c) => [
      [DUPLICATE, [a, b]],
      [DUPLICATE, [b, c]],
    ]),
  },
  {
    name: "a duplicate is pointed at a duplicate afterwards",
    state: "GR011",
    sql: (s) => {
      const other = randomUUID();
      return [
        [NEW_CLAIM, [other, "The other", s.checker]],
        ...withThree((a, b, c) => [
          [DUPLICATE, [a, other]],
          [DUPLICATE, [b, c]],
          [`UPDATE "Claim" SET "duplicateOfId" = $2, "version" = "version" + 1 WHERE "id" = $1`, [a, b]],
        ])(s),
      ];
    },
  },
];
