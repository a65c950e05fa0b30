import { spawn } from "node:child_process";
import { ensureBuild } from "./build.mjs";
import { ensureChromium } from "./chromium.mjs";
import { existingProjects, PROJECTS, runPlaywright } from "./playwright.mjs";
import { generateClient } from "./prisma-client.mjs";
import { inProject, Stop, say } from "./project.mjs";
import { reasonNotToReplace, registerRunning } from "./running.mjs";
import { openTestDatabase } from "./test-database.mjs";

const bin = (path) => [process.execPath, inProject("node_modules", path)];

/** What is checked before the tests run, cheapest first. */
const STATIC_CHECKS = [
  ["format, lint", [[...bin("@biomejs/biome/bin/biome"), "check", "."]]],
  [
    "types",
    [
      [...bin("next/dist/bin/next"), "typegen"],
      [...bin("typescript/bin/tsc"), "--noEmit"],
    ],
  ],
  [
    "import rules",
    [[...bin("dependency-cruiser/bin/dependency-cruise.mjs"), "app", "components", "lib", "prisma", "tests"]],
  ],
  ["unused code", [[...bin("knip/bin/knip.js")]]],
];

function run([command, ...args]) {
  return new Promise((resolve) => {
    const output = [];
    const child = spawn(command, args, {
      cwd: inProject(),
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1" },
    });
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => output.push(chunk));
    child.on("error", (error) => resolve({ ok: false, output: error.message }));
    child.on("exit", (status) => resolve({ ok: status === 0, output: Buffer.concat(output).toString("utf8") }));
  });
}

async function timed(name, work) {
  const begin = Date.now();
  const problem = await work();
  const seconds = ((Date.now() - begin) / 1000).toFixed(1);
  say(name, problem === null ? `passed (${seconds} s)` : `FAILED (${seconds} s)\n${problem.trim()}`);
  return problem === null;
}

async function staticCheck(commands) {
  for (const command of commands) {
    const { ok, output } = await run(command);
    if (!ok) return output;
  }
  return null;
}

function refuseToReplace() {
  const reason = reasonNotToReplace("build");
  if (reason) throw new Stop(reason);
}

async function build() {
  try {
    await ensureBuild({ beforeBuild: refuseToReplace });
    return null;
  } catch (error) {
    return error.message;
  }
}

/** Runs these Playwright projects on a throw-away database. Returns their counts. */
async function runTests(projects, args) {
  if (projects.length === 0) return { passed: 0, failed: 0, skipped: 0 };
  if (projects.includes("e2e")) say("chromium", await ensureChromium());
  if (projects.every((name) => name === "unit")) return runPlaywright(projects, args, null);
  const database = await openTestDatabase();
  say("database", "a throw-away one, migrated");
  const unregister = projects.includes("api") || projects.includes("e2e") ? registerRunning("tests") : () => {};
  try {
    return await runPlaywright(projects, args, database.settings);
  } finally {
    unregister();
    await database.close();
  }
}

function finish({ passed, failed, skipped }) {
  console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
}

/** The parts of the tests that are named, without the other checks. The build is made when a part needs it. */
export async function runParts(parts, args) {
  await generateClient();
  if (parts.includes("api") || parts.includes("e2e")) await ensureBuild({ beforeBuild: refuseToReplace });
  finish(await runTests(existingProjects(parts), args));
}

/** The whole list of checks: every one runs, but a broken build leaves out the tests that need it. */
export async function runAll(args) {
  await generateClient();
  const total = { passed: 0, failed: 0, skipped: 0 };
  const count = (ok) => {
    if (ok) total.passed += 1;
    else total.failed += 1;
  };
  for (const [name, commands] of STATIC_CHECKS) count(await timed(name, () => staticCheck(commands)));
  const built = await timed("build", build);
  count(built);
  const projects = existingProjects(PROJECTS).filter((name) => built || name === "unit" || name === "integration");
  const counts = await runTests(projects, args);
  finish({
    passed: total.passed + counts.passed,
    failed: total.failed + counts.failed,
    skipped: counts.skipped,
  });
}
