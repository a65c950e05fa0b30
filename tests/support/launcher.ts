import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { processStart, waitUntil } from "../../scripts/lib/processes.mjs";
import { projectDir } from "../../scripts/lib/project.mjs";

/** `npm start` as a test runs it: on a data folder and a port of its own, with the build that is there. */
export interface Launcher {
  pid: number;
  output: () => string;
  /** Resolves to the exit code, or the signal that ended it. */
  exited: Promise<number | NodeJS.Signals | null>;
  process: ChildProcess;
}

/** Starts `scripts/start.mjs` and returns at once; `settings` are added to its environment. */
export function launch(settings: Record<string, string>): Launcher {
  // What the test runner set for its own workers is no setting of an installation.
  const {
    NODE_OPTIONS,
    LOG_LEVEL,
    NEXTAUTH_SECRET,
    FIELD_KEY,
    APP_ORIGIN,
    DATABASE_APP_URL,
    DATABASE_READER_URL,
    ...inherited
  } = process.env;
  const child = spawn(process.execPath, [join(projectDir, "scripts/start.mjs")], {
    cwd: projectDir,
    env: { ...inherited, GAINSAY_DEMO: "0", ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  }
  const exited = new Promise<number | NodeJS.Signals | null>((resolve) => {
    child.on("close", (code, signal) => resolve(signal ?? code));
  });
  return { pid: child.pid ?? 0, output: () => output, exited, process: child };
}

/** Waits until the launcher has printed `text`. Throws with all it printed when it has not within two minutes. */
export async function printed(launcher: Launcher, text: string): Promise<void> {
  if (await waitUntil(() => launcher.output().includes(text), 120_000)) return;
  throw new Error(`"${text}" was not printed:\n${launcher.output()}`);
}

/** The process id of the PostgreSQL on this data folder, or 0. */
export function databasePid(dataDir: string): number {
  try {
    return Number(readFileSync(join(dataDir, "pg/postmaster.pid"), "utf8").split("\n")[0]);
  } catch {
    return 0;
  }
}

/** Whether a process with this id runs. */
export function runs(pid: number): boolean {
  return pid > 0 && processStart(pid) !== null;
}
