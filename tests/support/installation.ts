import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as base } from "@playwright/test";
import { Client, type QueryResultRow } from "pg";
import { freePort, isFree } from "../../scripts/lib/ports.mjs";
import { waitUntil } from "../../scripts/lib/processes.mjs";
import { databasePid, type Launcher, launch, printed, runs } from "./launcher";
import { familyOf, killAll } from "./process-tree";

export { expect } from "@playwright/test";

/** The last line of a start that serves. */
export const SERVING = "Ctrl-C stops it.";

/** A data folder and a port of a test's own, and `npm start` on them. */
export interface Installation {
  dataDir: string;
  port: number;
  origin: string;
  start: (settings?: Record<string, string>) => Launcher;
  /** Runs a query as the owner of the tables, on the database that runs there now. */
  query: <Row extends QueryResultRow>(sql: string, values?: unknown[]) => Promise<Row[]>;
  /** The processes that work for this launcher now, the database with all of its own. */
  processes: (launcher: Launcher) => Record<ProcessName, number[]>;
}

export type ProcessName = "launcher" | "server" | "database";

function processesOf(dataDir: string, launcher: Launcher): Record<ProcessName, number[]> {
  const database = familyOf(databasePid(dataDir));
  const others = familyOf(launcher.pid).filter((pid) => pid !== launcher.pid && !database.includes(pid));
  return { launcher: [launcher.pid], server: others, database };
}

async function queryAsOwner<Row extends QueryResultRow>(dataDir: string, sql: string, values: unknown[]) {
  const { databasePasswords } = JSON.parse(readFileSync(join(dataDir, "secrets.json"), "utf8"));
  const port = Number(readFileSync(join(dataDir, "postgres.port"), "utf8"));
  const login = { user: "gainsay_owner", password: databasePasswords.owner, database: "gainsay" };
  const client = new Client({ host: "127.0.0.1", port, ...login });
  await client.connect();
  try {
    return (await client.query<Row>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

/** Ends everything that still runs on the data folder. A server without its launcher ends by itself: we wait for that. */
async function clear(dataDir: string, port: number, started: Launcher[]): Promise<void> {
  for (const { pid, process: child } of started)
    if (child.exitCode === null && child.signalCode === null) killAll(familyOf(pid));
  await waitUntil(() => isFree(port), 15_000);
  const database = databasePid(dataDir);
  if (runs(database)) killAll(familyOf(database));
  await waitUntil(() => !runs(database), 30_000);
  rmSync(dataDir, { recursive: true, force: true });
}

/** Playwright's `test` with an installation that nobody has started yet. Whatever it ran is ended after the test. */
export const test = base.extend<{ installation: Installation }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures it needs from this pattern
  installation: async ({}, use) => {
    const dataDir = mkdtempSync(join(tmpdir(), "gainsay desk-"));
    const port = await freePort();
    const started: Launcher[] = [];
    let over = false;
    const start = (settings: Record<string, string> = {}) => {
      // A test that ran out of time goes on while it is cleared away: what it started then would stay.
      if (over) throw new Error("The test is over.");
      const launcher = launch({ GAINSAY_DATA: dataDir, PORT: String(port), ...settings });
      started.push(launcher);
      return launcher;
    };
    await use({
      dataDir,
      port,
      origin: `http://localhost:${port}`,
      start,
      query: (sql, values = []) => queryAsOwner(dataDir, sql, values),
      processes: (launcher) => processesOf(dataDir, launcher),
    });
    over = true;
    await clear(dataDir, port, started);
  },
});

/** The token of the link that a first start prints. Waits for the end of its messages. */
export async function firstAdminToken(launcher: Launcher): Promise<string> {
  await printed(launcher, SERVING);
  const token = /First admin: \S+\/join\/(\S+)/.exec(launcher.output())?.[1];
  if (token === undefined) throw new Error(`No link was printed:\n${launcher.output()}`);
  return token;
}
