import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { withLock } from "./file-lock.mjs";
import { inProject, Stop, say } from "./project.mjs";
import { reasonNotToReplace } from "./running.mjs";

const lockFile = inProject("package-lock.json");
const stamp = inProject("node_modules/.gainsay-lock-hash");
const npmsOwnRecord = inProject("node_modules/.package-lock.json");

function lockHash() {
  return createHash("sha256").update(readFileSync(lockFile)).digest("hex");
}

function isCurrent() {
  if (existsSync(stamp)) return readFileSync(stamp, "utf8") === lockHash();
  // Somebody ran npm themselves: then its record must be at least as new as the lock file.
  if (!existsSync(npmsOwnRecord) || statSync(npmsOwnRecord).mtimeMs < statSync(lockFile).mtimeMs) return false;
  writeFileSync(stamp, lockHash());
  return true;
}

function npm(args) {
  // Started through npm, the same npm is used: there may be several, or none in the path.
  const own = process.env.npm_execpath;
  const [command, first] = own?.endsWith("js") ? [process.execPath, [own]] : ["npm", []];
  return spawnSync(command, [...first, ...args], {
    cwd: inProject(),
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === "win32",
  });
}

/** Installs the dependencies when they are missing or older than the lock file. */
export async function ensureDependencies() {
  if (isCurrent()) {
    say("dependencies", "up to date");
    return;
  }
  await withLock(inProject(".cache/install.lock"), () => {
    if (isCurrent()) return;
    const reason = reasonNotToReplace("dependencies");
    if (reason) throw new Stop(reason);
    say("dependencies", "installing (npm ci), about half a minute");
    // The build needs the types among the development dependencies, also where NODE_ENV is production.
    const { status, stderr, stdout, error } = npm(["ci", "--include=dev", "--no-audit", "--no-fund"]);
    if (status !== 0) throw new Stop(`npm ci failed: ${error?.message ?? `${stderr}${stdout}`.trim()}`);
    writeFileSync(stamp, lockHash());
  });
}
