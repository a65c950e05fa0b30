import { randomBytes } from "node:crypto";
import { mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureBuild } from "../build.mjs";
import { freePort } from "../ports.mjs";
import { roleUrls } from "../postgres/roles.mjs";
import { generateClient } from "../prisma-client.mjs";
import { Stop, say } from "../project.mjs";
import { runScript } from "../run-script.mjs";
import { reasonNotToReplace, registerRunning } from "../running.mjs";
import { openTestDatabase } from "../test-database.mjs";
import { startWebServer } from "../web-server.mjs";

const READY_LIMIT = 120_000;

function refuseToReplace() {
  const reason = reasonNotToReplace("build");
  if (reason) throw new Stop(reason);
}

function settings(port, urls) {
  const secret = () => randomBytes(32).toString("base64");
  const origin = `http://localhost:${port}`;
  return {
    ...process.env,
    NODE_ENV: "production",
    PORT: String(port),
    APP_ORIGIN: origin,
    NEXTAUTH_URL: origin,
    NEXTAUTH_SECRET: secret(),
    FIELD_KEY: secret(),
    DATABASE_APP_URL: urls.app,
    DATABASE_READER_URL: urls.reader,
    // Empty, not absent: Next would fill an absent one from .env.
    DATABASE_URL: "",
    DATABASE_URL_FILE: "",
    // What is measured stays as it was filled: a worker would answer for the silence of a hundred thousand generated questions.
    GAINSAY_WORKER: "0",
  };
}

/** The last opened first. */
async function endAll(opened) {
  for (const end of opened.reverse()) await end();
}

/**
 * Builds the desk when it has to be, and runs `fill` on a throw-away PostgreSQL with a migrated template database; then serves the
 * database that `fill` answers the URLs of, as in production. `close()` ends all of it; `stopServer()` the server alone.
 */
export async function openDesk({ nodeArgs = [], fill = fillWithDemo } = {}) {
  await generateClient();
  const built = await ensureBuild({ beforeBuild: refuseToReplace });
  say("build", built ? "done" : "up to date");
  const unregister = registerRunning("tests");
  const folder = mkdtempSync(join(tmpdir(), "gainsay-bench-"));
  const log = join(folder, "server.log");
  const opened = [() => rmSync(folder, { recursive: true, force: true }), unregister];
  let closing;
  const close = () => {
    closing ??= endAll(opened);
    return closing;
  };
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => close().finally(() => process.exit(1)));
  try {
    const database = await openTestDatabase();
    opened.push(database.close);
    const port = await freePort();
    const filled = await fill(database.settings, (urls) => settings(port, urls));
    if (filled.close) opened.push(filled.close);
    const env = settings(port, filled.urls);
    const server = startWebServer({ mode: "start", port, env, output: openSync(log, "a"), nodeArgs });
    const stopServer = () => server.stop();
    opened.push(stopServer);
    if (!(await server.isReady(READY_LIMIT))) throw new Stop(`The server did not start:\n${readFileSync(log, "utf8")}`);
    return { ...filled, port, env, stopServer, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The demonstration dossier in the template database itself. */
async function fillWithDemo({ superuser, template, passwords }, envFor) {
  const urls = roleUrls({ host: superuser.host, port: superuser.port, database: template, passwords });
  await runScript("prisma/seed.ts", { ...envFor(urls), DATABASE_URL: urls.owner });
  say("database", "a throw-away one, with the demonstration dossier");
  return { urls };
}
