import "server-only";
import { RateLimiterMemory } from "rate-limiter-flexible";
import { databaseLimiter, waitOf } from "@/lib/auth/database-limiter";
import { type Failure, fail } from "@/lib/shared/result";
import { waitWords } from "@/lib/shared/wait-words";

/**
 * `ordinary`: 600 a minute for each member and process, far beyond what hands can do. `import`: 240 an hour for each
 * member, for what may fetch a page. An import is proposed anew at each correction, and each copy of a source counts too: thirty articles in
 * an hour with seven such calls each stay below. `export`: 60 an hour for each member, each of which may read the whole desk.
 */
export type LimitName = "ordinary" | "import" | "export";

type Limiters = Record<LimitName, { consume: (key: string) => ReturnType<RateLimiterMemory["consume"]> }>;

// The bundler may load this file once for pages and once for handlers; the counts would double if they lived in the module.
const store = globalThis as unknown as Record<symbol, Limiters | undefined>;
const KEY = Symbol.for("gainsay.member-limits");

function limiters(): Limiters {
  store[KEY] ??= {
    ordinary: new RateLimiterMemory({ points: 600, duration: 60 }),
    import: databaseLimiter("import", 240, 60 * 60),
    export: databaseLimiter("export", 60, 60 * 60),
  };
  return store[KEY];
}

/** Counts one call of a member. Returns the refusal when there were too many, with the seconds to wait. */
export async function refuseTooMany(
  limit: LimitName,
  memberId: string,
): Promise<{ failure: Failure; seconds: number } | null> {
  const wait = await waitOf(limiters()[limit].consume(memberId));
  if (wait === null) return null;
  return {
    failure: fail("RATE_LIMITED", `Too many requests in a short time. Try again in ${waitWords(wait)}.`),
    seconds: Math.ceil(wait / 1000),
  };
}
