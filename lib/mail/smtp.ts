import "server-only";
import { Readable } from "node:stream";
import { parseConnectionUrl } from "nodemailer/lib/shared/index.js";
import SMTPConnection from "nodemailer/lib/smtp-connection/index.js";

/** Why a mail server did not take a mail. `code` is its answer; without one it said nothing, and may have taken it. */
export class SmtpFailure extends Error {
  constructor(
    message: string,
    readonly code: number | null,
  ) {
    super(message);
  }
}

const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

/**
 * Gives one mail to the server at `url`. `handOver` is called when the server has taken sender and reader and waits for the text, right before
 * the first byte of it; if it throws, nothing is sent. Resolves when the server has said that it took the mail; throws SmtpFailure.
 */
export function sendBySmtp(
  url: string,
  mail: { from: string; to: string; raw: Buffer },
  handOver: () => Promise<void>,
): Promise<void> {
  const options = parseConnectionUrl(url);
  // What an address holds before its @ is always a name and a password.
  const auth = options.auth as SMTPConnection.Credentials | undefined;
  const connection = new SMTPConnection({ ...options, ...PATIENCE });
  return new Promise((resolve, reject) => {
    let settled = false;
    function end(error?: Error | null) {
      if (settled) return;
      settled = true;
      if (!error) {
        connection.quit();
        resolve();
        return;
      }
      connection.close();
      const { responseCode } = error as SMTPConnection.SMTPError;
      reject(new SmtpFailure(error.message, responseCode ?? null));
    }
    // Read first when the server asks for the text; nodemailer also reads it, to be rid of it, after the server has refused.
    async function* text() {
      if (settled) return;
      await handOver();
      yield mail.raw;
    }
    const send = () =>
      connection.send({ from: mail.from, to: [mail.to] }, Readable.from(text()), (error) => end(error));
    connection.on("error", end);
    connection.on("end", () => end(new Error("The mail server ended the connection.")));
    connection.connect((error) => {
      if (error) end(error);
      else if (auth) connection.login(auth, (refused) => (refused ? end(refused) : send()));
      else send();
    });
  });
}
