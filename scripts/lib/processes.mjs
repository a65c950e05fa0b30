import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

const hasProc = existsSync("/proc/self/stat");

function ps(pid, field) {
  const { status, stdout } = spawnSync("ps", ["-o", `${field}=`, "-p", String(pid)], { encoding: "utf8" });
  return status === 0 ? stdout.trim() : "";
}

/**
 * When the process with this id began, as an opaque string, or null when there is none. An id alone is used
 * again sooner or later; id and start together name one process. A zombie counts as gone: nobody may be there to
 * reap it.
 */
export function processStart(pid) {
  if (!hasProc) {
    const state = ps(pid, "state");
    return state === "" || state.startsWith("Z") ? null : ps(pid, "lstart");
  }
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return fields[0] === "Z" ? null : fields[19];
  } catch {
    return null;
  }
}

/** Whether the process that began at `start` still runs. */
export function isAlive({ pid, start }) {
  return start !== null && processStart(pid) === start;
}

/** This process as `{ pid, start }`, to be written into a file that others check with `isAlive`. */
export function thisProcess() {
  return { pid: process.pid, start: processStart(process.pid) };
}

/** The command line of a process, empty when it cannot be read. */
export function commandLine(pid) {
  if (!hasProc) return ps(pid, "command");
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
  } catch {
    return "";
  }
}

/** Resolves to true as soon as `check` answers truthy, to false after `milliseconds`. */
export async function waitUntil(check, milliseconds, every = 50) {
  const end = Date.now() + milliseconds;
  for (;;) {
    if (await check()) return true;
    if (Date.now() >= end) return false;
    await new Promise((done) => setTimeout(done, every));
  }
}
