import "server-only";
import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";
import { env } from "@/lib/env";
import { PEER_HEADER } from "@/lib/shared/request-headers";
import { standingHeaders } from "@/lib/shared/security-headers";
import { wellFormedAddress } from "@/lib/shared/well-formed-address";

/**
 * Takes every request in hand before Next does. It writes the address of the socket's other end over whatever the client sent under
 * that name, for Next tells its code X-Forwarded-For only and believes a client that sends one. It mends an address that cannot be
 * decoded, to which Next answers 500. And it gives the response the headers that hold whatever comes: redirects and errors of Next's
 * own do not pass proxy.ts, which puts better ones over them.
 */
export function beforeNext(): void {
  const standing = standingHeaders({ https: env().APP_ORIGIN.startsWith("https://") });
  subscribe("http.server.request.start", (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    request.headers[PEER_HEADER] = request.socket.remoteAddress;
    if (request.url !== undefined) request.url = wellFormedAddress(request.url);
    for (const [name, value] of Object.entries(standing)) response.setHeader(name, value);
  });
}
