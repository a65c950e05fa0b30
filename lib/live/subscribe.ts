import "server-only";
import { Client } from "pg";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { type LiveMessage, liveMessage } from "./live-message";

type Hear = (message: LiveMessage) => void;
type Ear = { hearing: Set<Hear>; client: Client | null; failures: number; retry: NodeJS.Timeout | undefined };

// The bundler may load this file more than once; one connection is enough for a process.
const store = globalThis as unknown as Record<symbol, Ear | undefined>;
const KEY = Symbol.for("gainsay.live");
const SLOWEST_MS = 15_000;

function ear(): Ear {
  store[KEY] ??= { hearing: new Set(), client: null, failures: 0, retry: undefined };
  return store[KEY];
}

/**
 * Calls `hear` with every message that any server process causes, until the returned function is called. The process listens on one
 * connection for all, made with the first who hears and closed with the last; when it breaks it is made anew, and all hear `many`, for nobody
 * knows what was said meanwhile.
 */
export function subscribe(hear: Hear): () => void {
  const own = ear();
  own.hearing.add(hear);
  if (own.client === null && own.retry === undefined) void listen(own);
  return () => {
    own.hearing.delete(hear);
    if (own.hearing.size === 0) stop(own);
  };
}

async function listen(own: Ear): Promise<void> {
  own.retry = undefined;
  const client = new Client({ connectionString: env().DATABASE_APP_URL, keepAlive: true });
  own.client = client;
  const broken = (error?: Error) => {
    if (own.client !== client) return;
    own.client = null;
    void client.end().catch(() => {});
    if (own.hearing.size === 0) return;
    own.failures += 1;
    log().warn({ err: error, failures: own.failures }, "the live channel broke and is opened again");
    own.retry = setTimeout(() => void listen(own), Math.min(SLOWEST_MS, 250 * 2 ** own.failures)).unref();
  };
  client.on("error", broken);
  client.on("end", () => broken());
  client.on("notification", ({ payload }) => {
    const message = liveMessage(payload ?? "");
    if (message !== null) tell(own, message);
  });
  try {
    await client.connect();
    await client.query("LISTEN gainsay_live");
    own.failures = 0;
    tell(own, { what: "many" });
  } catch (error) {
    broken(error instanceof Error ? error : undefined);
  }
}

function tell(own: Ear, message: LiveMessage): void {
  for (const hear of [...own.hearing]) hear(message);
}

function stop(own: Ear): void {
  clearTimeout(own.retry);
  own.retry = undefined;
  const { client } = own;
  own.client = null;
  void client?.end().catch(() => {});
}
