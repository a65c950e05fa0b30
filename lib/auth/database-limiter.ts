import "server-only";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { db } from "@/lib/db/client";

type Query = { text: string; values: unknown[] };

/** The part of a PostgreSQL client that the limiter uses, over the application's own connections. */
const client = {
  async query({ text, values }: Query) {
    const rows = await db.$queryRawUnsafe<{ points: number; expire: bigint | null }[]>(text, ...values);
    return {
      rows: rows.map((row) => ({ ...row, expire: row.expire === null ? null : Number(row.expire) })),
      rowCount: rows.length,
    };
  },
};

/**
 * A counter in the table RateLimit, shared by every process: `points` for each key in `seconds`. `prefix` keeps the keys of
 * different limits apart.
 */
export function databaseLimiter(prefix: string, points: number, seconds: number): RateLimiterPostgres {
  return new RateLimiterPostgres({
    storeClient: client,
    storeType: "client",
    tableName: "RateLimit",
    tableCreated: true,
    keyPrefix: prefix,
    points,
    duration: seconds,
  });
}

/** Milliseconds to wait when a limiter refused; null when it let the call through. Throws when the counter cannot be reached. */
export async function waitOf(consumed: Promise<RateLimiterRes>): Promise<number | null> {
  try {
    await consumed;
    return null;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return refusal.msBeforeNext;
    throw refusal;
  }
}
