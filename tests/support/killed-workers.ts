import type { Client } from "pg";
import { expect } from "./integration";
import type { MailServer } from "./mail-server";
import type { TestDatabase } from "./test-database";
import { TestProcess } from "./test-process";

/**
 * Has workers write and send the mails that are asked for, one worker after the other: each is killed with SIGKILL when the mail server took so
 * many in all as `kills` say, and the last one sends what is left. `env` is what `npm run worker` gives them.
 */
export async function sendThroughKills(
  {
    database,
    owner,
    server,
    env,
  }: { database: TestDatabase; owner: Client; server: MailServer; env: Record<string, string> },
  kills: readonly number[],
): Promise<void> {
  const workers: TestProcess[] = [];
  const startWorker = () => {
    const worker = new TestProcess(database, "scripts/worker.ts", [], env);
    workers.push(worker);
    return worker;
  };
  const left = async () => {
    const { rows } = await owner.query<{ left: number }>(
      `SELECT count(*)::int AS "left" FROM graphile_worker.jobs j WHERE j."task_identifier" IN ('mail', 'mail-digest')`,
    );
    return rows[0]?.left;
  };
  try {
    for (const kill of kills) {
      const worker = startWorker();
      await server.process.prints(/^(took |\{)/, kill);
      await worker.kill("SIGKILL");
      expect(await left(), "it was killed when all was sent").toBeGreaterThan(0);
      // A minute later, as far as the locks know.
      await owner.query(`UPDATE graphile_worker._private_jobs SET "locked_at" = "locked_at" - interval '1 minute'`);
    }
    startWorker();
    await expect.poll(left, { timeout: 60_000 }).toBe(0);
  } finally {
    for (const worker of workers) await worker.kill("SIGKILL");
  }
}
