import { TestProcess } from "./test-process";

export type Received = { to: string; from: string; mail: string };

/** A real mail server on this machine, to which the code of this process sends until it is ended. Rules as in smtp-child.ts. */
export class MailServer {
  private constructor(
    readonly process: TestProcess,
    readonly url: string,
  ) {}

  static async start(...args: string[]): Promise<MailServer> {
    const process = new TestProcess(null, "tests/support/smtp-child.ts", args);
    const [line = ""] = await process.prints(/^listens \d+$/);
    return new MailServer(process, `smtp://127.0.0.1:${line.split(" ")[1]}`);
  }

  /** What it took so far, when it was started with "verbose". */
  received(): Received[] {
    return this.process.lines(/^\{/).map((line) => JSON.parse(line) as Received);
  }

  end(): Promise<void> {
    return this.process.kill("SIGKILL");
  }
}
