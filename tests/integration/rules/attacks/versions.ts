import { PUBLISH } from "../../../support/sql-story";
import type { SqlAttack } from "./attack";

/** Rule 6: no save over a version that was not seen. */
export const VERSIONS: SqlAttack[] = [
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
];
