import { type ChildProcess, spawn } from "node:child_process";
import { inProject } from "../../scripts/lib/project.mjs";
import type { TestDatabase } from "./test-database";

/** A script of the project in a process of its own, and the lines that it printed. */
export class TestProcess {
  readonly child: ChildProcess;
  private printed = "";
  private heard = () => {};
  readonly ended: Promise<void>;

  /** `database`: the one that it works on, if it does. */
  constructor(
    database: TestDatabase | null,
    script: string,
    args: readonly string[],
    env: Record<string, string> = {},
  ) {
    this.child = spawn(process.execPath, ["--conditions=react-server", "--import", "tsx", inProject(script), ...args], {
      cwd: inProject(),
      env: {
        ...process.env,
        NODE_OPTIONS: "",
        APP_ORIGIN: "http://localhost:3000",
        ...(database ? { DATABASE_APP_URL: database.app, DATABASE_READER_URL: database.reader } : {}),
        ...env,
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

  /** The whole lines printed so far that match. */
  lines(like: RegExp): string[] {
    return this.printed
      .split("\n")
      .slice(0, -1)
      .filter((line) => like.test(line));
  }

  /** Resolves to what it printed when so many lines match. Throws when it ended before. */
  async prints(like: RegExp, times = 1): Promise<string[]> {
    for (;;) {
      const lines = this.lines(like);
      if (lines.length >= times) return lines;
      if (this.child.exitCode !== null || this.child.signalCode !== null)
        throw new Error(`The process ended before it printed ${like} ${times} times:\n${this.printed}`);
      await new Promise<void>((resolve) => {
        this.heard = resolve;
      });
    }
  }

  async kill(signal: NodeJS.Signals): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    this.child.kill(signal);
    await this.ended;
  }
}
