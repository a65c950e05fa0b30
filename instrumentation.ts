import { env } from "@/lib/env";

/** Runs once when the server starts: a missing or weak setting ends it here, not at the first request that needs it. */
export function register(): void {
  env();
}
