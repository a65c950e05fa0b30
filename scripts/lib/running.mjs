import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isAlive, thisProcess } from "./processes.mjs";
import { inProject } from "./project.mjs";

const folder = inProject(".cache/running");

/**
 * Says that this process uses the project's build and dependencies: `what` ("start", "dev" or "tests"), the address and
 * port it serves at, and the data folder. Returns the function that takes it back; a killed process is noticed without.
 */
export function registerRunning(what, { address = "", port = "", dataDir = "" } = {}) {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${process.pid}.json`);
  writeFileSync(file, JSON.stringify({ ...thisProcess(), what, address, port, dataDir }));
  return () => rmSync(file, { force: true });
}

/** The other processes that use this project now. */
export function listRunning() {
  let names;
  try {
    names = readdirSync(folder);
  } catch {
    return [];
  }
  return names.flatMap((name) => {
    try {
      const entry = JSON.parse(readFileSync(join(folder, name), "utf8"));
      if (isAlive(entry)) return entry.pid === process.pid ? [] : [entry];
      rmSync(join(folder, name), { force: true });
    } catch {
      // Half-written or just removed by its owner.
    }
    return [];
  });
}

/** Why the build or the dependencies may not be replaced now, or null. */
export function reasonNotToReplace(thing) {
  const user = listRunning().find(({ what }) => what !== "dev" || thing !== "build");
  if (!user) return null;
  const who =
    user.what === "tests" ? `A test run (process ${user.pid})` : `Gainsay at ${user.address} (process ${user.pid})`;
  return `${who} uses the present ${thing}, and the sources have changed since. Stop it first, then start again.`;
}
