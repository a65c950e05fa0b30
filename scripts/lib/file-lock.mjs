import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { isAlive, thisProcess, waitUntil } from "./processes.mjs";

function readHolder(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return null;
  }
}

function tryLock(path) {
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(thisProcess()));
  try {
    linkSync(draft, path); // atomic, and the content is there from the first moment
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
    return false;
  } finally {
    rmSync(draft, { force: true });
  }
}

function removeIfStale(path) {
  const holder = readHolder(path);
  if (holder === null || isAlive(holder)) return;
  const aside = `${path}.stale-${process.pid}`;
  try {
    renameSync(path, aside);
  } catch {
    return; // somebody else was faster
  }
  const moved = readHolder(aside);
  // Between reading and renaming, another process may have cleared the lock and taken it: give it back.
  if (moved !== null && isAlive(moved)) {
    try {
      linkSync(aside, path);
    } catch {
      // A third has taken it since: that one holds it now.
    }
  }
  rmSync(aside, { force: true });
}

/**
 * Runs `work` while this process alone holds the lock file at `path`. A lock whose holder died is taken over.
 * `onWait(pid)` is called once when another process has it. The lock is not re-entrant.
 */
export async function withLock(path, work, onWait = () => {}) {
  mkdirSync(dirname(path), { recursive: true });
  let told = false;
  await waitUntil(() => {
    if (tryLock(path)) return true;
    removeIfStale(path);
    const holder = readHolder(path);
    if (holder && !told) {
      told = true;
      onWait(holder.pid);
    }
    return false;
  }, Number.POSITIVE_INFINITY);
  try {
    return await work();
  } finally {
    rmSync(path, { force: true });
  }
}
