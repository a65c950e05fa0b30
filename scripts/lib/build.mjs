import { spawn } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { withLock } from "./file-lock.mjs";
import { hashFiles } from "./hash-files.mjs";
import { inProject, Stop } from "./project.mjs";

const SOURCES = [
  ...["app", "components", "lib", "public", "prisma/schema"],
  ...["instrumentation.ts", "proxy.ts", "next.config.js", "postcss.config.mjs", "postcss.config.js", "tsconfig.json"],
  "package-lock.json",
];

// Inside the build, which Next empties before it begins: a build that was broken off has no stamp.
const stamp = inProject(".next/gainsay-sources");

function sourcesHash() {
  return hashFiles(SOURCES, (name) => name.startsWith("lib/db/generated"));
}

/** Whether there is a whole build of the sources as they are. */
export function buildIsCurrent() {
  return existsSync(stamp) && existsSync(inProject(".next/BUILD_ID")) && readFileSync(stamp, "utf8") === sourcesHash();
}

function nextBuild(serverActionsKey) {
  return new Promise((resolve) => {
    const lines = [];
    const child = spawn(process.execPath, [inProject("node_modules/next/dist/bin/next"), "build"], {
      cwd: inProject(),
      stdio: ["ignore", "pipe", "pipe"],
      env: {
        ...process.env,
        NODE_ENV: "production",
        NODE_OPTIONS: "",
        NEXT_TELEMETRY_DISABLED: "1",
        ...(serverActionsKey ? { NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: serverActionsKey } : {}),
      },
    });
    const kill = () => child.kill();
    process.once("exit", kill);
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => lines.push(chunk));
    child.on("error", (error) => resolve({ status: 1, output: error.message }));
    child.on("close", (status) => {
      process.off("exit", kill);
      resolve({ status, output: Buffer.concat(lines).toString("utf8") });
    });
  });
}

/**
 * Builds when the sources are newer than the build; one build at a time. `beforeBuild` may refuse by throwing. Returns
 * whether it built.
 */
export async function ensureBuild({ serverActionsKey, beforeBuild = () => {} } = {}) {
  if (buildIsCurrent()) return false;
  return withLock(inProject(".cache/build.lock"), async () => {
    if (buildIsCurrent()) return false;
    beforeBuild();
    const hash = sourcesHash();
    const { status, output } = await nextBuild(serverActionsKey);
    if (status !== 0) throw new Stop(`The build failed:\n${output.trim()}`);
    writeFileSync(stamp, hash);
    return true;
  });
}
