import { randomUUID } from "node:crypto";
import { APPROVE } from "../../../support/sql-story";
import { responseSql, type SqlAttack } from "./attack";

/** Rule 1: nobody approves what they wrote. */
export const FOUR_EYES: SqlAttack[] = [
  {
    rule: 1,
    name: "the author of the draft approves it",
    state: "GR001",
    sql: (s) => [[APPROVE, [s.review, s.inReview, s.checker]]],
  },
  {
    rule: 1,
    name: "who changed the evidence approves it",
    state: "GR001",
    sql: (s) => [
      [
        `UPDATE "Evidence" SET "locator" = 'p. 5', "version" = "version" + 1, "updatedById" = $2 WHERE "claimId" = $1`,
        [s.inReview, s.editor],
      ],
      [APPROVE, [s.review, s.inReview, s.editor]],
    ],
  },
  {
    rule: 1,
    name: "who recorded a response approves it",
    state: "GR001",
    sql: (s) => [
      [responseSql("DENIED", "2022-12-02"), [s.inReview, s.accused, s.editor]],
      [APPROVE, [s.review, s.inReview, s.editor]],
    ],
  },
  {
    rule: 1,
    name: "who reworded the statement approves it",
    state: "GR001",
    sql: (s) => [
      [
        `UPDATE "Claim" SET "statement" = 'Other words', "statementById" = $2, "updatedById" = $2, "version" = "version" + 1 WHERE "id" = $1`,
        [s.inReview, s.editor],
      ],
      [APPROVE, [s.review, s.inReview, s.editor]],
    ],
  },
  {
    rule: 1,
    name: "the statement is changed in another's name",
    state: "GR001",
    sql: (s) => [
      [
        `UPDATE "Claim" SET "statement" = 'Other words', "updatedById" = $2, "version" = "version" + 1 WHERE "id" = $1`,
        [s.inReview, s.editor],
      ],
    ],
  },
  {
    rule: 1,
    name: "evidence is given another author",
    state: "GR004",
    sql: (s) => [
      [
        `UPDATE "Evidence" SET "createdById" = $2, "version" = "version" + 1 WHERE "claimId" = $1`,
        [s.inReview, s.editor],
      ],
    ],
  },
  {
    rule: 1,
    name: "who said why a party was not asked approves it",
    state: "GR001",
    sql: (s) => [
      [
        `UPDATE "ConcernedParty" SET "notAskedReason" = 'At war', "updatedById" = $2, "version" = "version" + 1 WHERE "claimId" = $1 AND "claimant"`,
        [s.inReview, s.editor],
      ],
      [APPROVE, [s.review, s.inReview, s.editor]],
    ],
  },
  {
    rule: 1,
    name: "who added a party that the claim concerns approves it",
    state: "GR001",
    sql: (s) => {
      const party = randomUUID();
      return [
        [
          `INSERT INTO "Party" ("id", "slug", "name", "kind", "createdById", "updatedById") VALUES ($1, $1::uuid::text, 'Westland', 'GOVERNMENT', $2, $2)`,
          [party, s.checker],
        ],
        [
          `INSERT INTO "ConcernedParty" ("id", "claimId", "partyId", "notAskedReason", "createdById", "updatedById") VALUES (uuid_v7(), $1, $2, 'At war', $3, $3)`,
          [s.inReview, party, s.editor],
        ],
        [APPROVE, [s.review, s.inReview, s.editor]],
      ];
    },
  },
  ...(["Evidence", "Assertion", "ConcernedParty"] as const).map(
    (table): SqlAttack => ({
      rule: 1,
      name: `who withdrew a row of ${table} approves what is left`,
      state: "GR001",
      sql: (s) => [
        [
          `UPDATE "${table}" SET "withdrawnAt" = '2001-01-01', "withdrawnReason" = 'Not needed', "updatedById" = $2, "version" = "version" + 1 WHERE "claimId" = $1`,
          [s.inReview, s.editor],
        ],
        [APPROVE, [s.review, s.inReview, s.editor]],
      ],
    }),
  ),
  {
    rule: 1,
    name: "a checker lowers the risk, and with it the number of approvals",
    state: "GR001",
    sql: (s) => [
      [
        `UPDATE "Claim" SET "risk" = 'LEGAL', "version" = "version" + 1, "updatedById" = $2 WHERE "id" = $1`,
        [s.inReview, s.checker],
      ],
      [
        `UPDATE "Claim" SET "risk" = 'SENSITIVE', "version" = "version" + 1, "updatedById" = $2 WHERE "id" = $1`,
        [s.inReview, s.checker],
      ],
    ],
  },
];
