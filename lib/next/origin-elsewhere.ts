import "server-only";
import { env } from "@/lib/env";

/** The desk's address, when the page was opened at another one (127.0.0.1 for localhost); null when it is the same. */
export function originElsewhere(host: string | null): string | null {
  const { APP_ORIGIN } = env();
  return host === new URL(APP_ORIGIN).host ? null : APP_ORIGIN;
}
