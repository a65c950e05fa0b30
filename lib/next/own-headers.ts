import "server-only";
import { env } from "@/lib/env";
import { REQUEST_ID_HEADER } from "@/lib/shared/request-headers";
import { securityHeaders } from "@/lib/shared/security-headers";

/** What is new for every response: its nonce, its number for the log, and all its headers. */
export type OwnHeaders = { nonce: string; requestId: string; headers: Record<string, string> };

/** Makes the nonce, the number and the headers of one response to `pathname`. */
export function ownHeaders(pathname: string): OwnHeaders {
  const { APP_ORIGIN, NODE_ENV } = env();
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64");
  const requestId = crypto.randomUUID();
  const site = { https: APP_ORIGIN.startsWith("https://"), development: NODE_ENV === "development" };
  return { nonce, requestId, headers: { ...securityHeaders(pathname, nonce, site), [REQUEST_ID_HEADER]: requestId } };
}
