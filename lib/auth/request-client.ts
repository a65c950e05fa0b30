import "server-only";
import { createHmac } from "node:crypto";
import { env } from "@/lib/env";
import { PEER_HEADER } from "@/lib/shared/request-headers";
import { clientAddress, networkOf } from "./client-address";

/** Who makes a request, as far as we want to know. */
export type RequestClient = {
  /** Stands for the client's network for one day (UTC). Nobody reads an address out of it without FIELD_KEY. */
  ipPseudonym: string;
  /** What the browser calls itself; only to tell one's own sessions apart. */
  userAgent: string | null;
};

/** The client behind a request's headers. Requests of unknown origin share one pseudonym. */
export function requestClient(headers: Headers, now = new Date()): RequestClient {
  const { FIELD_KEY, TRUST_PROXY } = env();
  const address = clientAddress(headers.get("x-forwarded-for"), headers.get(PEER_HEADER), TRUST_PROXY);
  const dailyKey = createHmac("sha256", FIELD_KEY)
    .update(`ip-pseudonym ${now.toISOString().slice(0, 10)}`)
    .digest();
  const network = address === null ? "unknown" : networkOf(address);
  return {
    ipPseudonym: createHmac("sha256", dailyKey).update(network).digest("hex").slice(0, 32),
    userAgent: headers.get("user-agent")?.slice(0, 400) ?? null,
  };
}
