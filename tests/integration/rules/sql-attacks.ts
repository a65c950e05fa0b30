import { randomUUID } from "node:crypto";
import { APPROVE, NEW_CLAIM, PUBLISH, type SqlStory } from "../../support/sql-story";

/** Every rule that always holds, attacked by plain SQL as the application's role. SQLSTATE 42501: the role may not do it at all. */
export type SqlAttack = { rule: number; name: string; state: string; sql: (story: SqlStory) => [string, unknown[]?][] };

export const EVENT = `SELECT append_event('{"action": "attack"}')`;
const response = (kind: string, day: string, extra = "") =>
  `INSERT INTO "Response" ("id", "claimId", "partyId", "kind", "words", "saidFrom", "saidTo", "codedById", "recordedById"${extra && ', "correctsId", "correctionReason"'})
   VALUES (uuid_v7(), $1, $2, '${kind}', 'words', '${day}', '${day}', $3, $3${extra})`;

export const SQL_ATTACKS: SqlAttack[] = [
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
    name: "who withdrew the evidence approves what is left",
    state: "GR001",
    sql: (s) => [
      [
        `UPDATE "Evidence" SET "withdrawnAt" = now(), "withdrawnReason" = 'r', "version" = "version" + 1, "updatedById" = $2 WHERE "claimId" = $1`,
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
      [response("DENIED", "2022-12-02"), [s.inReview, s.accused, s.editor]],
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
  ...(
    [
      "ArticleVersion",
      "Capture",
      "Blob",
      "Response",
      "Approval",
      "Publication",
      "Notice",
      "ContentSnapshot",
      "VerdictDefinition",
      "Event",
    ] as const
  ).flatMap((table): SqlAttack[] => [
    {
      rule: 4,
      name: `a row of ${table} is changed`,
      state: "42501",
      sql: () => [[`UPDATE "${table}" SET ${COLUMN[table]} = ${COLUMN[table]}`]],
    },
    { rule: 4, name: `a row of ${table} is removed`, state: "42501", sql: () => [[`DELETE FROM "${table}"`]] },
    { rule: 4, name: `${table} is emptied`, state: "42501", sql: () => [[`TRUNCATE "${table}" CASCADE`]] },
  ]),
  {
    rule: 4,
    name: "a claim is removed",
    state: "42501",
    sql: (s) => [[`DELETE FROM "Claim" WHERE "id" = $1`, [s.bare]]],
  },
  {
    rule: 4,
    name: "evidence is withdrawn without a reason",
    state: "23514",
    sql: (s) => [
      [`UPDATE "Evidence" SET "withdrawnAt" = now(), "version" = "version" + 1 WHERE "claimId" = $1`, [s.inReview]],
    ],
  },
  {
    rule: 4,
    name: "a passage is moved",
    state: "GR004",
    sql: (s) => [
      [`UPDATE "Passage" SET "exact" = 'Northland', "version" = "version" + 1 WHERE "claimId" = $1`, [s.inReview]],
    ],
  },
  {
    rule: 4,
    name: "a correction points at an entry of another claim",
    state: "GR011",
    sql: (s) => [
      [
        response(
          "CONFIRMED",
          "2023-01-01",
          `, (SELECT r."id" FROM "Response" r WHERE r."claimId" = $4 LIMIT 1), 'wrong'`,
        ),
        [s.inReview, s.accused, s.checker, s.published],
      ],
    ],
  },
  {
    rule: 5,
    name: "an admission is recorded under a published verdict, and the claim is kept published",
    state: "GR003",
    sql: (s) => [
      [response("CONFIRMED", "2025-04-28"), [s.published, s.accused, s.checker]],
      [`UPDATE "Claim" SET "reReviewSince" = NULL, "version" = "version" + 1 WHERE "id" = $1`, [s.published]],
    ],
  },
  {
    rule: 5,
    name: "a notice is written by hand",
    state: "42501",
    sql: (s) => [[`INSERT INTO "Notice" ("id", "claimId", "kind") VALUES (uuid_v7(), $1, 'REOPENED')`, [s.published]]],
  },
  {
    rule: 5,
    name: "the denial status is written by hand",
    state: "GR003",
    sql: (s) => [
      [`UPDATE "Claim" SET "denialStatus" = 'CONFIRMED', "version" = "version" + 1 WHERE "id" = $1`, [s.published]],
    ],
  },
  {
    rule: 6,
    name: "a claim is saved without naming a version",
    state: "GR006",
    sql: (s) => [[`UPDATE "Claim" SET "priority" = 'HIGH' WHERE "id" = $1`, [s.bare]]],
  },
  {
    rule: 6,
    name: "a claim is saved over a version that was never seen",
    state: "GR006",
    sql: (s) => [[`UPDATE "Claim" SET "priority" = 'HIGH', "version" = 9 WHERE "id" = $1`, [s.bare]]],
  },
  {
    rule: 6,
    name: "evidence is saved without naming a version",
    state: "GR006",
    sql: (s) => [[`UPDATE "Evidence" SET "locator" = 'p. 5' WHERE "claimId" = $1`, [s.inReview]]],
  },
  {
    rule: 6,
    name: "a second version 1 is published",
    state: "GR006",
    sql: (s) => [[PUBLISH, [s.published, 1, s.publishedReview, s.editor]]],
  },
  {
    rule: 7,
    name: "a new claim has no event",
    state: "GR007",
    sql: (s) => [[NEW_CLAIM, [randomUUID(), "Silent", s.checker]]],
  },
  {
    rule: 7,
    name: "a change has no event",
    state: "GR007",
    sql: (s) => [[`UPDATE "Claim" SET "priority" = 'HIGH', "version" = "version" + 1 WHERE "id" = $1`, [s.bare]]],
  },
  {
    rule: 7,
    name: "a change follows the event of its transaction",
    state: "GR007",
    sql: (s) => [
      [EVENT],
      [`UPDATE "Claim" SET "priority" = 'HIGH', "version" = "version" + 1 WHERE "id" = $1`, [s.bare]],
    ],
  },
  {
    rule: 7,
    name: "an event is written by hand",
    state: "42501",
    sql: () => [
      [
        `INSERT INTO "Event" ("seq", "at", "action", "body", "prevHash", "hash") VALUES (999, now(), 'x', '{}', 'x', 'x')`,
      ],
    ],
  },
  { rule: 7, name: "the head of the log is moved", state: "42501", sql: () => [[`UPDATE "AuditHead" SET "seq" = 0`]] },
  {
    rule: 7,
    name: "the list of unnamed changes is emptied",
    state: "42501",
    sql: () => [[`DELETE FROM "PendingChange"`]],
  },
  { rule: 7, name: "an event has no action", state: "GR007", sql: () => [[`SELECT append_event('{}')`]] },
  {
    rule: 8,
    name: "the public list is written by hand",
    state: "42501",
    sql: () => [[`UPDATE "PublicClaim" SET "statement" = 'x'`]],
  },
  {
    rule: 9,
    name: "a response is dated after today",
    state: "GR011",
    sql: (s) => [[response("DENIED", "2999-01-01"), [s.inReview, s.accused, s.checker]]],
  },
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
];

/** One column of each table whose rows are never changed. */
export const COLUMN: Record<string, string> = {
  ArticleVersion: '"text"',
  Capture: '"mediaType"',
  Blob: '"size"',
  Response: '"words"',
  Approval: '"comment"',
  Publication: '"verdict"',
  Notice: '"reason"',
  ContentSnapshot: '"content"',
  VerdictDefinition: '"definition"',
  Event: '"body"',
};
