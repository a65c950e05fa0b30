import { responseSql, type SqlAttack } from "./attack";

/** Rules 5, 8 and 9: what readers are told follows from the records. */
export const READERS: SqlAttack[] = [
  {
    rule: 5,
    name: "an admission is recorded under a published verdict, and the claim is kept published",
    state: "GR003",
    sql: (s) => [
      [responseSql("CONFIRMED", "2025-04-28"), [s.published, s.accused, s.checker]],
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
    rule: 8,
    name: "the public list is written by hand",
    state: "42501",
    sql: () => [[`UPDATE "PublicClaim" SET "statement" = 'x'`]],
  },
  {
    rule: 9,
    name: "a response is dated after today",
    state: "GR011",
    sql: (s) => [[responseSql("DENIED", "2999-01-01"), [s.inReview, s.accused, s.checker]]],
  },
];
