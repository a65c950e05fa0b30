import { mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "../../scripts/lib/ports.mjs";
import { startWebServer } from "../../scripts/lib/web-server.mjs";
import { test as base } from "./integration";
import type { TestDatabase } from "./test-database";

/** A production server of the built application, on the worker's own database. */
export interface TestServer {
  origin: string;
  port: number;
  /** Everything the server printed so far, for tests that look for secrets in it. */
  log: () => string;
}

const READY_LIMIT = 60_000;

/** Runs a server while `use` runs. `settings` are added to its environment. */
export async function withServer(
  database: TestDatabase,
  settings: Record<string, string>,
  use: (server: TestServer) => Promise<void>,
): Promise<void> {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const folder = mkdtempSync(join(tmpdir(), "gainsay-server-"));
  const logFile = join(folder, "server.log");
  const out = openSync(logFile, "a");
  const log = () => readFileSync(logFile, "utf8");
  const env = {
    ...process.env,
    NODE_ENV: "production" as const,
    LOG_LEVEL: "info",
    PORT: String(port),
    APP_ORIGIN: origin,
    NEXTAUTH_URL: origin,
    DATABASE_APP_URL: database.app,
    DATABASE_READER_URL: database.reader,
    ...settings,
  };
  const server = startWebServer({ mode: "start", port, env, output: out });
  try {
    if (!(await server.isReady(READY_LIMIT))) throw new Error(`The server did not become ready:\n${log()}`);
    await use({ origin, port, log });
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Playwright's `test` with a server for each worker; `baseURL` is its origin, so that `page` and `request` go there. */
export const test = base.extend<object, { server: TestServer }>({
  server: [
    // Tests over HTTP compare every row before and after: there, nothing else may be at work.
    ({ database }, use, { project }) =>
      withServer(database, { GAINSAY_WORKER: project.name === "e2e" ? "1" : "0" }, async (server) => {
        // The code under test in this process names the same origin as the server.
        process.env.APP_ORIGIN = server.origin;
        await use(server);
      }),
    { scope: "worker", timeout: 90_000 },
  ],
  baseURL: ({ server }, use) => use(server.origin),
});
