import "server-only";
import { type Logger, pino } from "pino";
import { env } from "@/lib/env";

/** What no line of the log may hold, at the top of an entry or one level down. */
const SECRETS = ["authorization", "cookie", "password", "passwordHash", "token", "secret", "email"];

let made: Logger | undefined;

/** The server's log: JSON lines on standard output, with secrets and addresses left out. */
export function log(): Logger {
  made ??= pino({
    level: env().LOG_LEVEL,
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: SECRETS.flatMap((name) => [name, `*.${name}`]), censor: "[left out]" },
  });
  return made;
}
