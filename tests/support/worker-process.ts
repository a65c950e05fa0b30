import { type ChildProcess, spawn } from "node:child_process";
import { inProject } from "../../scripts/lib/project.mjs";
import type { TestDatabase } from "./test-database";

/** A child process and the lines that it printed. */
export class WorkerProcess {
  readonly child: ChildProcess;
  private printed = "";
  private heard = () => {};
  readonly ended: Promise<void>;

  constructor(database: TestDatabase, script: string, args: string[], env: Record<string, string> = {}) {
    this.child = spawn(process.execPath, ["--conditions=react-server", "--import", "tsx", inProject(script), ...args], {
      cwd: inProject(),
      env: {
        ...{ ...process.env, NODE_OPTIONS: "", APP_ORIGIN: "http://localhost:3000" },
        ...{ DATABASE_APP_URL: database.app, DATABASE_READER_URL: database.reader, ...env },
      },
      stdio: ["ignore", "pipe", "inherit"],
    });
    this.child.stdout?.on("data", (chunk: Buffer) => {
      this.printed += chunk.toString("utf8");
      this.heard();
    });
    this.ended = new Promise((resolve) => {
      this.child.on("exit", () => {
        this.heard();
        resolve();
      });
    });
  }

  /** Resolves when it has printed this line, `times` times. Throws when it ended before. */
  async prints(line: string, times = 1): Promise<void> {
    for (;;) {
      if (this.printed.split("\n").filter((one) => one === line).length >= times) return;
      if (this.child.exitCode !== null || this.child.signalCode !== null)
        throw new Error(`The process ended before it printed "${line}":\n${this.printed}`);
      await new Promise<void>((resolve) => {
        this.heard = resolve;
      });
    }
  }

  async kill(signal: NodeJS.Signals): Promise<void> {
    this.child.kill(signal);
    await this.ended;
  }
}
