// A mail server on this machine, in a process of its own: prints its port, then for every mail that it took the Message-ID, the reader, and how long the
// text is; the whole mail as JSON with "verbose". The other arguments are addresses that it refuses: "550:a@b" for good, "451:a@b" for now,
// "554:a@b" after the text; at "hang:a@b" it takes the text and never answers.
import { SMTPServer } from "smtp-server";

const args = process.argv.slice(2);
const verbose = args.includes("verbose");
const rules = new Map(
  args
    .filter((rule) => rule.includes(":"))
    .map((rule) => rule.split(":") as [string, string])
    .map(([what, address]) => [address, what]),
);

const refusal = (code: number, address: string) =>
  Object.assign(new Error(`<${address}>: not here`), { responseCode: code });

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  logger: false,
  onRcptTo({ address }, _session, callback) {
    const rule = rules.get(address);
    callback(rule === "550" || rule === "451" ? refusal(Number(rule), address) : null);
  },
  onData(stream, session, callback) {
    const parts: Buffer[] = [];
    stream.on("data", (part: Buffer) => parts.push(part));
    stream.on("end", () => {
      const [to = { address: "" }] = session.envelope.rcptTo;
      const rule = rules.get(to.address);
      if (rule === "hang") return;
      if (rule === "554") return callback(refusal(554, to.address));
      const mail = Buffer.concat(parts).toString("utf8");
      const id = /^Message-ID:\s*(\S+)/im.exec(mail)?.[1];
      const from = session.envelope.mailFrom;
      process.stdout.write(
        `${verbose ? JSON.stringify({ to: to.address, from: from === false ? "" : from.address, mail }) : `took ${id}`}\n`,
        // Answered when it is known what was taken.
        () => callback(),
      );
    });
  },
});
server.on("error", () => {});
server.listen(Number(args.find((argument) => /^\d+$/.test(argument)) ?? 0), "127.0.0.1", () => {
  const address = server.server.address();
  process.stdout.write(`listens ${typeof address === "object" ? address?.port : ""}\n`);
});
