import { Client } from "pg";
import { expect, test } from "../../support/integration";
import { createTestDatabase } from "../../support/test-database";
import { TestProcess } from "../../support/test-process";

const CHILD = "tests/support/worker-child.ts";

test("a job of a worker that was killed is taken up by another within a minute, and a stopped worker leaves none", async () => {
  // A database of its own: two workers at once would do the jobs of other tests.
  const database = await createTestDatabase("lost_worker");
  const client = new Client({ connectionString: database.app });
  await client.connect();
  const jobs = async () => {
    const { rows } = await client.query(
      `SELECT "attempts", "locked_by" IS NOT NULL AS locked, "last_error" FROM graphile_worker._private_jobs ORDER BY "id"`,
    );
    return rows;
  };
  const hanging = new TestProcess(database, CHILD, ["hang"]);
  let other: TestProcess | undefined;
  try {
    await hanging.prints(/^ready$/);
    await client.query("SELECT graphile_worker.add_job('tell', job_key => 'tell')");
    await hanging.prints(/^began$/);
    other = new TestProcess(database, CHILD, []);
    await other.prints(/^ready$/);
    expect(await jobs()).toEqual([{ attempts: 1, locked: true, last_error: null }]);

    await hanging.kill("SIGKILL");
    const killed = Date.now();
    await other.prints(/^done$/);
    expect(Date.now() - killed).toBeLessThan(60_000);
    await other.kill("SIGTERM");
    expect(other.child.exitCode).toBe(0);
    expect(await jobs()).toEqual([]);
  } finally {
    await hanging.kill("SIGKILL");
    await other?.kill("SIGKILL");
    await client.end();
  }
});
