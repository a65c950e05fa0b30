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

/** The words of a received mail, whose text came as quoted-printable (RFC 2045, section 6.7) or as it is. */
export function wordsOf({ mail }: Received): string {
  const [head = "", ...rest] = mail.split("\r\n\r\n");
  const body = rest.join("\r\n\r\n").replaceAll("\r\n", "\n");
  if (!/^Content-Transfer-Encoding: quoted-printable/im.test(head)) return body;
  const bytes = body.replaceAll("=\n", "").replace(/=([0-9A-F]{2})/g, (_, code: string) => `%${code}`);
  return decodeURIComponent(bytes.replace(/%(?![0-9A-F]{2})/g, "%25"));
}
