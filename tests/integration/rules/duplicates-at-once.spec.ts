import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { aMember } from "../../factories/members";
import { expect, test } from "../../support/integration";
import { change, NEW_CLAIM } from "../../support/sql-story";

const DUPLICATE = `UPDATE "Claim" SET "stage" = 'DUPLICATE', "duplicateOfId" = $2, "version" = "version" + 1 WHERE "id" = $1`;
const EVENT = `SELECT append_event('{"action": "test.marked"}')`;

/** The SQLSTATE with which a promise fails, or null. */
const codeOf = (promise: Promise<unknown>): Promise<string | null> =>
  promise.then(
    () => null,
    (error: { code?: string }) => error.code ?? String(error),
  );

test("of two who make a chain of duplicates at the same moment the second waits and is refused", async ({
  app,
  database,
  owner,
}) => {
  const [a, b, c] = [randomUUID(), randomUUID(), randomUUID()];
  const { id: member } = await aMember();
  await change(app, ...[a, b, c].map((id): [string, unknown[]] => [NEW_CLAIM, [id, "One of three", member]]));
  const other = new Client({ connectionString: database.app });
  await other.connect();
  try {
    await app.query("BEGIN");
    await app.query(DUPLICATE, [a, b]);
    await other.query("BEGIN");
    const { rows } = await other.query("SELECT pg_backend_pid() AS pid");
    const second = codeOf(other.query(DUPLICATE, [b, c]));
    const blocked = () => owner.query("SELECT cardinality(pg_blocking_pids($1)) AS by", [rows[0].pid]);
    await expect.poll(async () => (await blocked()).rows[0].by).toBe(1);
    await app.query(EVENT);
    await app.query("COMMIT");
    expect(await second).toBe("GR011");
    await other.query("ROLLBACK");
  } finally {
    await other.end();
  }
  const { rows } = await app.query(
    `SELECT "id", "duplicateOfId" FROM "Claim" WHERE "id" = ANY ($1) ORDER BY "number"`,
    [[a, b, c]],
  );
  expect(rows.map((row) => row.duplicateOfId)).toEqual([b, null, null]);
});
