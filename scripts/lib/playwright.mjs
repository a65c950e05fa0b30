import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inProject } from "./project.mjs";

/** The projects of playwright.config.ts, in the order in which they run. */
export const PROJECTS = ["unit", "integration", "api", "e2e"];

/** Of these projects, those whose folder is there. */
export function existingProjects(names) {
  return names.filter((name) => existsSync(inProject("tests", name)));
}

/**
 * Runs Playwright on these projects with its own arguments. `run` holds the settings of the test database, if the projects
 * need one. Returns the counts `{ passed, failed, skipped }`.
 */
export async function runPlaywright(projects, args, run) {
  const folder = mkdtempSync(join(tmpdir(), "gainsay-counts-"));
  const countsFile = join(folder, "counts.json");
  const secret = () => randomBytes(32).toString("base64");
  const child = spawn(
    process.execPath,
    [
      inProject("node_modules/@playwright/test/cli.js"),
      "test",
      ...projects.map((name) => `--project=${name}`),
      ...args,
    ],
    {
      cwd: inProject(),
      stdio: "inherit",
      env: {
        ...process.env,
        // Modules marked "server-only" can be imported by a process that says it is the server's side.
        NODE_OPTIONS: "--conditions=react-server",
        NEXTAUTH_SECRET: secret(),
        FIELD_KEY: secret(),
        DATABASE_URL: "",
        // The code under test would print what it refuses among the names of the tests; servers that tests start log as always.
        LOG_LEVEL: process.env.LOG_LEVEL ?? "fatal",
        GAINSAY_TEST_COUNTS: countsFile,
        ...(run ? { GAINSAY_TEST_RUN: JSON.stringify(run) } : {}),
      },
    },
  );
  // Ctrl-C reaches Playwright by itself: it ends its workers and writes the counts, and we wait for that.
  const ignore = () => {};
  const forward = () => child.kill("SIGTERM");
  process.on("SIGINT", ignore);
  process.on("SIGTERM", forward);
  const code = await new Promise((resolve) => {
    child.on("error", () => resolve(1));
    child.on("exit", (status) => resolve(status ?? 1));
  });
  process.off("SIGINT", ignore);
  process.off("SIGTERM", forward);
  const counts = existsSync(countsFile)
    ? JSON.parse(readFileSync(countsFile, "utf8"))
    : { passed: 0, failed: 1, skipped: 0 };
  rmSync(folder, { recursive: true, force: true });
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  return counts;
}
