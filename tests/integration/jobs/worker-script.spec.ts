import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { expect, test } from "../../support/integration";
import { createTestDatabase } from "../../support/test-database";
import { TestProcess } from "../../support/test-process";

test("npm run worker does jobs, several of them on one database, and stops when it is told to", async () => {
  const database = await createTestDatabase("worker_script");
  const folder = mkdtempSync(join(tmpdir(), "gainsay-worker-"));
  const client = new Client({ connectionString: database.app });
  await client.connect();
  const start = () =>
    new TestProcess(database, "scripts/worker.mjs", [], { DATABASE_URL: database.owner, GAINSAY_DATA: folder });
  const workers = [start(), start()];
  const behind = async () => {
    const { rows } = await client.query<{ behind: number }>(
      `SELECT (h."seq" - c."seq")::int AS behind FROM "AuditHead" h, "NotificationCursor" c`,
    );
    return rows[0]?.behind;
  };
  try {
    for (const worker of workers) await worker.prints(/^The worker does jobs/);
    for (let number = 1; number <= 20; number++)
      await client.query(`SELECT append_event('{"action": "test.happened"}')`);
    await expect.poll(behind).toBe(0);
    const holders = `SELECT count(*)::int AS count FROM pg_locks WHERE "locktype" = 'advisory' AND "classid" = 1735487843
      AND "database" = (SELECT "oid" FROM pg_database WHERE "datname" = current_database())`;
    expect((await client.query(holders)).rows).toEqual([{ count: 2 }]);
    for (const worker of workers) {
      await worker.kill("SIGTERM");
      expect(worker.child.exitCode).toBe(0);
    }
    const { rows } = await client.query(`SELECT FROM graphile_worker._private_jobs WHERE "locked_by" IS NOT NULL`);
    expect(rows).toEqual([]);
    expect((await client.query(holders)).rows).toEqual([{ count: 0 }]);
  } finally {
    for (const worker of workers) await worker.kill("SIGTERM");
    await client.end();
    rmSync(folder, { recursive: true, force: true });
  }
});
