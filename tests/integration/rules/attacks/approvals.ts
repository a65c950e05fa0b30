import { APPROVE, PUBLISH } from "../../../support/sql-story";
import type { SqlAttack } from "./attack";

/** Rules 2 and 3: nothing is published but what was approved, as it was approved. */
export const APPROVALS: SqlAttack[] = [
  {
    rule: 2,
    name: "an approval names content that is no longer there",
    state: "GR002",
    sql: (s) => [[APPROVE.replace("content_hash($2)", "repeat('0', 64)"), [s.review, s.inReview, s.editor]]],
  },
  {
    rule: 2,
    name: "content changes after the approval, then it is published",
    state: "GR003",
    sql: (s) => [
      [APPROVE, [s.review, s.inReview, s.editor]],
      [`UPDATE "Evidence" SET "locator" = 'p. 5', "version" = "version" + 1 WHERE "claimId" = $1`, [s.inReview]],
      [PUBLISH, [s.inReview, 1, s.review, s.editor]],
    ],
  },
  {
    rule: 3,
    name: "published without an approval",
    state: "GR003",
    sql: (s) => [[PUBLISH, [s.inReview, 1, s.review, s.editor]]],
  },
  {
    rule: 3,
    name: "the stage is set to published",
    state: "GR003",
    sql: (s) => [[`UPDATE "Claim" SET "stage" = 'PUBLISHED', "version" = "version" + 1 WHERE "id" = $1`, [s.inReview]]],
  },
  {
    rule: 3,
    name: "the stage is set to approved",
    state: "GR003",
    sql: (s) => [[`UPDATE "Claim" SET "stage" = 'APPROVED', "version" = "version" + 1 WHERE "id" = $1`, [s.inReview]]],
  },
  {
    rule: 3,
    name: "the round is set to approved",
    state: "GR003",
    sql: (s) => [[`UPDATE "Review" SET "status" = 'APPROVED', "version" = "version" + 1 WHERE "id" = $1`, [s.review]]],
  },
  {
    rule: 3,
    name: "the verdict is written into the claim",
    state: "GR003",
    sql: (s) => [[`UPDATE "Claim" SET "verdict" = 'FALSE', "version" = "version" + 1 WHERE "id" = $1`, [s.published]]],
  },
  {
    rule: 3,
    name: "a checker publishes",
    state: "GR003",
    sql: (s) => [
      [APPROVE, [s.review, s.inReview, s.editor]],
      [PUBLISH, [s.inReview, 1, s.review, s.checker]],
    ],
  },
  {
    rule: 3,
    name: "other content is published than was approved",
    state: "GR002",
    sql: (s) => [
      [APPROVE, [s.review, s.inReview, s.editor]],
      [PUBLISH.replace("content_hash($1)", "encode(sha256('{}'), 'hex')"), [s.inReview, 1, s.review, s.editor]],
    ],
  },
  {
    rule: 3,
    name: "a sensitive claim is published with one approval",
    state: "GR003",
    sql: (s) => [
      [`UPDATE "Claim" SET "risk" = 'SENSITIVE', "version" = "version" + 1 WHERE "id" = $1`, [s.inReview]],
      [APPROVE, [s.review, s.inReview, s.editor]],
      [PUBLISH, [s.inReview, 1, s.review, s.editor]],
    ],
  },
  {
    rule: 3,
    name: "published content is changed without re-opening",
    state: "GR003",
    sql: (s) => [
      [`UPDATE "Evidence" SET "locator" = 'p. 5', "version" = "version" + 1 WHERE "claimId" = $1`, [s.published]],
    ],
  },
];
