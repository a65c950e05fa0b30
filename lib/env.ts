import "server-only";
import { readFileSync } from "node:fs";
import { z } from "zod";

const NAMES = [
  "NODE_ENV",
  "PORT",
  "DATABASE_URL",
  "DATABASE_APP_URL",
  "DATABASE_READER_URL",
  "APP_ORIGIN",
  "NEXTAUTH_SECRET",
  "FIELD_KEY",
  "TRUST_PROXY",
  "GAINSAY_DEMO",
  "GAINSAY_WORKER",
  "GAINSAY_FETCH_ALLOW",
  "SMTP_URL",
  "MAIL_FROM",
  "LOG_LEVEL",
] as const;

type Name = (typeof NAMES)[number];

/** Each of these may also be given as NAME_FILE, the path of a file that holds the value. */
const FROM_FILE: readonly Name[] = [
  "DATABASE_URL",
  "DATABASE_APP_URL",
  "DATABASE_READER_URL",
  "NEXTAUTH_SECRET",
  "FIELD_KEY",
  "SMTP_URL",
  "MAIL_FROM",
];

const databaseUrl = z.string().regex(/^postgres(ql)?:\/\//, "must begin with postgresql://");

const origin = z.string().transform((text, context) => {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url && /^https?:$/.test(url.protocol) && url.pathname === "/" && !url.search && !url.hash && !url.username) {
    return url.origin;
  }
  context.addIssue("must be an origin such as https://claims.example.org, without a path");
  return z.NEVER;
});

const secret = z
  .string()
  .min(32, "is too short: give at least 32 random characters")
  .refine((text) => new Set(text).size >= 10, "is too easy to guess: give at least 32 random characters");

const key = z.string().transform((text, context) => {
  const bytes = /^[0-9a-f]{64}$/i.test(text) ? Buffer.from(text, "hex") : Buffer.from(text, "base64");
  if (bytes.length === 32 && new Set(bytes).size >= 10) return bytes;
  context.addIssue("must be 32 random bytes, in base64 or hexadecimal");
  return z.NEVER;
});

const hostAndPort = z
  .string()
  .regex(/^(\[[0-9a-f:.]+\]|[a-z0-9.-]+):\d{1,5}$/i, "must be host:port, several with commas");

const schema = z.object({
  NODE_ENV: z.enum(["development", "test", "production"]).default("development"),
  DATABASE_APP_URL: databaseUrl,
  DATABASE_READER_URL: databaseUrl,
  APP_ORIGIN: origin,
  NEXTAUTH_SECRET: secret,
  FIELD_KEY: key,
  TRUST_PROXY: z.coerce.number().int().min(0).max(10).default(0),
  GAINSAY_DEMO: z
    .enum(["0", "1"])
    .default("1")
    .transform((flag) => flag === "1"),
  GAINSAY_WORKER: z
    .enum(["0", "1"])
    .default("1")
    .transform((flag) => flag === "1"),
  GAINSAY_FETCH_ALLOW: z
    .string()
    .default("")
    .transform((list) => list.split(",").map((entry) => entry.trim().toLowerCase()))
    .transform((list) => list.filter((entry) => entry !== ""))
    .pipe(z.array(hostAndPort)),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, "must begin with smtp:// or smtps://")
    .optional(),
  MAIL_FROM: z
    .string()
    .regex(
      /^(?=[^\p{Cc}]*$)[^<>]*<?[^\s<>@,;]+@[^\s<>@,;]+>?$/u,
      "must be one address, such as Gainsay <desk@example.org>",
    )
    .optional(),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
});

/**
 * The settings of the server. `FIELD_KEY` is 32 bytes; `GAINSAY_WORKER` is false where the server leaves jobs to others; `TRUST_PROXY` counts the proxies in front;
 * `GAINSAY_FETCH_ALLOW` lists the `host:port` that the article fetcher may reach although they are private.
 */
export type Env = z.infer<typeof schema>;

function read(name: Name): string | undefined {
  const value = process.env[name];
  if (value) return value;
  const file = FROM_FILE.includes(name) ? process.env[`${name}_FILE`] : undefined;
  return file ? readFileSync(file, "utf8").trim() : undefined;
}

function parse(): Env {
  const raw = Object.fromEntries(NAMES.map((name) => [name, read(name)]));
  const appUrl = raw.DATABASE_APP_URL ?? raw.DATABASE_URL;
  const result = schema.safeParse({
    ...raw,
    DATABASE_APP_URL: appUrl,
    DATABASE_READER_URL: raw.DATABASE_READER_URL ?? appUrl,
    MAIL_FROM: raw.MAIL_FROM ?? (raw.SMTP_URL === undefined ? undefined : ""),
    APP_ORIGIN: raw.APP_ORIGIN ?? `http://localhost:${raw.PORT ?? "3000"}`,
  });
  if (result.success) return result.data;
  // Names and reasons only: a message that shows a secret's value would end up in a log.
  const problems = result.error.issues.map(
    ({ path, code, message }) => `  ${path[0]?.toString()} ${code === "invalid_type" ? "is missing" : message}`,
  );
  throw new Error(`The environment is not complete ("npm start" sets it):\n${problems.join("\n")}`);
}

function fingerprint(): string {
  return NAMES.map((name) => `${process.env[name] ?? ""}\0${process.env[`${name}_FILE`] ?? ""}`).join("\0");
}

let last: { fingerprint: string; value: Env } | undefined;

/**
 * The settings, parsed at the first call and again only after a variable changed. Throws one error that lists every
 * missing or weak setting.
 */
export function env(): Env {
  const now = fingerprint();
  if (last?.fingerprint !== now) last = { fingerprint: now, value: parse() };
  return last.value;
}
