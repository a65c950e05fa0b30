import "server-only";
import { env } from "@/lib/env";
import { type Failure, fail } from "@/lib/shared/result";

/**
 * Refuses a request that another site, or nobody we can tell, made a browser send: the Origin header must be there and be exactly
 * ours. (Next runs a server action without Origin, and trusts X-Forwarded-Host.)
 */
export function refuseForeignOrigin(origin: string | null): Failure | null {
  const own = env().APP_ORIGIN;
  if (origin === own) return null;
  return fail(
    "FORBIDDEN",
    `This request did not come from a page of ${own}. Open the desk at that address and try again.`,
  );
}
