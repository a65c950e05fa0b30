import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { inProject, Stop } from "./project.mjs";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** The path of a Chromium that is on this machine (CHROMIUM_PATH first), or undefined. */
export function findChromium() {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  const folders = (process.env.PATH ?? "").split(delimiter);
  for (const name of NAMES) {
    const found = ["/usr/bin", ...folders].map((folder) => join(folder, name)).find((path) => existsSync(path));
    if (found) return found;
  }
  return undefined;
}

async function hasPlaywrightsOwn() {
  const { chromium } = await import("playwright");
  return existsSync(chromium.executablePath());
}

function run(command, args) {
  return spawnSync(command, args, {
    cwd: inProject(),
    stdio: "ignore",
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  }).status;
}

/**
 * Makes sure that there is a Chromium for the browser tests: one of this machine, else Debian's when we are root, else Playwright's
 * download. Returns a line that says which.
 */
export async function ensureChromium() {
  const found = findChromium();
  if (found) {
    if (!existsSync(found)) throw new Stop(`CHROMIUM_PATH names ${found}, which does not exist.`);
    return found;
  }
  if (await hasPlaywrightsOwn()) return "Playwright's own";
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    const wait = ["-o", "DPkg::Lock::Timeout=300"];
    const install = ["install", "-y", "--no-install-recommends", ...wait, "chromium"];
    if (run("apt-get", install) === 0 || (run("apt-get", ["update"]) === 0 && run("apt-get", install) === 0)) {
      return `${findChromium()}, installed from Debian`;
    }
  }
  if (run(process.execPath, [inProject("node_modules/playwright/cli.js"), "install", "chromium"]) === 0) {
    return "Playwright's own, downloaded";
  }
  throw new Stop(
    "The browser tests need Chromium. Install it (Debian: apt-get install chromium), or name one in CHROMIUM_PATH.",
  );
}
