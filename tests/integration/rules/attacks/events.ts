import { randomUUID } from "node:crypto";
import { NEW_CLAIM } from "../../../support/sql-story";
import { EVENT, type SqlAttack } from "./attack";

/** Rule 7: no change without an event. */
export const EVENTS: SqlAttack[] = [
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
];
