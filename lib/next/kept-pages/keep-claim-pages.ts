import "server-only";
import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { answerClaimPage } from "./answer-claim-page";

type Listener = (request: IncomingMessage, response: ServerResponse) => unknown;

/**
 * Puts `answerClaimPage` in front of Next. Next makes its server by itself and gives no hook for it; the first request names the server, and
 * Node publishes it before it calls the listener. Should Next ever listen in another way, nothing is put in front and pages are rendered.
 */
export function keepClaimPages(): void {
  const seen = new WeakSet<Server>();
  subscribe("http.server.request.start", (message) => {
    const { server } = message as { server: Server };
    if (seen.has(server)) return;
    seen.add(server);
    const [render, ...others] = server.listeners("request") as Listener[];
    if (render === undefined || others.length > 0) return;
    server.removeAllListeners("request");
    server.on("request", (request, response) => answerClaimPage(request, response, render.bind(server)));
  });
}
