import { APPROVE, PUBLISH } from "../../../support/sql-story";
import type { SqlAttack } from "./attack";

/** Rule 10: the checklist. */
export const CHECKLIST: SqlAttack[] = [
  {
    rule: 10,
    name: "a bare claim is sent to review",
    state: "GR010",
    sql: (s) => [
      [`UPDATE "Claim" SET "stage" = 'CHECKING', "version" = "version" + 1 WHERE "id" = $1`, [s.bare]],
      [
        `INSERT INTO "Review" ("id", "claimId", "round", "authorId", "updatedById", "verdict", "reason", "known") VALUES (uuid_v7(), $1, 1, $2, $2, 'FALSE', 'r', 'k')`,
        [s.bare, s.checker],
      ],
      [`UPDATE "Review" SET "status" = 'REQUESTED', "version" = "version" + 1 WHERE "claimId" = $1`, [s.bare]],
      [`UPDATE "Claim" SET "stage" = 'IN_REVIEW', "version" = "version" + 1 WHERE "id" = $1`, [s.bare]],
    ],
  },
  {
    rule: 10,
    name: "a checker overrides the checklist",
    state: "GR010",
    sql: (s) => [
      [
        `UPDATE "Review" SET "overrideReason" = 'trust me', "overrideById" = $2, "version" = "version" + 1 WHERE "id" = $1`,
        [s.review, s.checker],
      ],
    ],
  },
  {
    rule: 10,
    name: "a reason of 241 characters",
    state: "23514",
    sql: (s) => [
      [`UPDATE "Review" SET "reason" = repeat('x', 241), "version" = "version" + 1 WHERE "id" = $1`, [s.review]],
    ],
  },
  {
    rule: 10,
    name: "a review is approved after its only assertion was withdrawn",
    state: "GR010",
    sql: (s) => [
      [
        `UPDATE "Assertion" SET "withdrawnAt" = now(), "withdrawnReason" = 'Wrong', "version" = "version" + 1 WHERE "claimId" = $1`,
        [s.inReview],
      ],
      [APPROVE, [s.review, s.inReview, s.editor]],
    ],
  },
  {
    rule: 10,
    name: "a review is approved after the reason why a party was not asked was emptied",
    state: "GR010",
    sql: (s) => [
      [
        `UPDATE "ConcernedParty" SET "notAskedReason" = NULL, "version" = "version" + 1 WHERE "claimId" = $1 AND "claimant"`,
        [s.inReview],
      ],
      [APPROVE, [s.review, s.inReview, s.editor]],
    ],
  },
  {
    rule: 10,
    name: "the locator of confidential evidence, which is no part of the content, is emptied between approval and publication",
    state: "GR010",
    sql: (s) => [
      [
        `INSERT INTO "Evidence" ("id", "claimId", "number", "sourceId", "stance", "locator", "confidential", "createdById", "updatedById")
         SELECT uuid_v7(), "claimId", 2, "sourceId", 'REFUTES', 'p. 9', true, "createdById", "updatedById" FROM "Evidence" WHERE "claimId" = $1`,
        [s.inReview],
      ],
      [APPROVE, [s.review, s.inReview, s.editor]],
      [
        `UPDATE "Evidence" SET "locator" = '', "version" = "version" + 1 WHERE "claimId" = $1 AND "confidential"`,
        [s.inReview],
      ],
      [PUBLISH, [s.inReview, 1, s.review, s.editor]],
    ],
  },
];
