import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { expect, test } from "../../support/integration";
import { connectSuperuser, createTestDatabase } from "../../support/test-database";
import { TestProcess } from "../../support/test-process";

test("npm run worker does jobs, several of them on one database, goes on when the database was away, and stops when it is told to", async () => {
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
    const present = async () => (await client.query(holders)).rows[0]?.count;
    expect(await present()).toBe(2);
    // PostgreSQL throws everybody out, as it does when it is started again.
    const superuser = await connectSuperuser(database.name);
    const { rows: thrown } = await superuser.query(
      `SELECT pg_terminate_backend("pid") FROM pg_stat_activity WHERE "datname" = current_database() AND "pid" NOT IN (pg_backend_pid(), $1)`,
      [(await client.query("SELECT pg_backend_pid() AS pid")).rows[0]?.pid],
    );
    await superuser.end();
    expect(thrown.length).toBeGreaterThanOrEqual(4);
    await client.query(`SELECT append_event('{"action": "test.happened"}')`);
    await expect.poll(behind, { timeout: 30_000 }).toBe(0);
    await expect.poll(present, { timeout: 30_000 }).toBe(2);
    for (const worker of workers) {
      await worker.kill("SIGTERM");
      expect(worker.child.exitCode).toBe(0);
    }
    const { rows } = await client.query(`SELECT FROM graphile_worker._private_jobs WHERE "locked_by" IS NOT NULL`);
    expect(rows).toEqual([]);
    expect(await present()).toBe(0);
  } finally {
    for (const worker of workers) await worker.kill("SIGTERM");
    await client.end();
    rmSync(folder, { recursive: true, force: true });
  }
});
