import "server-only";
import { env } from "@/lib/env";

/** How long a session lives at most, and how long without a request. */
export const SESSION_ABSOLUTE_MS = 7 * 24 * 60 * 60 * 1000;
export const SESSION_IDLE_MS = 8 * 60 * 60 * 1000;

const isHttps = () => env().APP_ORIGIN.startsWith("https://");

/** The session's cookie. Browsers take `__Host-` over https only, and from no other host, not even one below ours. */
export function sessionCookie() {
  const secure = isHttps();
  return {
    name: `${secure ? "__Host-" : ""}next-auth.session-token`,
    options: { httpOnly: true, sameSite: "lax", path: "/", secure } as const,
  };
}
