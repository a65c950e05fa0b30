import "server-only";
import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import { PEER_HEADER } from "@/lib/shared/request-headers";

/**
 * Writes the address of the socket's other end into every request, over whatever the client sent under that name. Next tells its
 * code X-Forwarded-For only, and believes a client that sends one.
 */
export function notePeerAddress(): void {
  subscribe("http.server.request.start", (message) => {
    const { request } = message as { request: IncomingMessage };
    request.headers[PEER_HEADER] = request.socket.remoteAddress;
  });
}
