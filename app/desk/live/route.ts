import { sessionHolds } from "@/lib/auth/session-holds";
import { takeLivePlace } from "@/lib/live/live-places";
import { liveStream } from "@/lib/live/live-stream";
import { enterClaim, leaveClaim } from "@/lib/live/presence";
import { defineRoute } from "@/lib/next/define-route";
import { newId } from "@/lib/shared/new-id";
import { fail, ok } from "@/lib/shared/result";
import { liveState } from "./live-state";
import { liveSchema } from "./schema";

const HEADERS = {
  "Content-Type": "text/event-stream; charset=utf-8",
  // Compressed it would be held back until there is enough of it; the second name is for nginx.
  "Cache-Control": "no-store, no-transform",
  "X-Accel-Buffering": "no",
};

/** What happens at the desk, to a window that shows a claim, a list or neither: as events for as long as it is open, or with `once` as JSON. */
export const GET = defineRoute({
  name: "desk.live",
  input: liveSchema,
  run: async (actor, { claim, since, queue, work, told, once }, { session }) => {
    const read = () => liveState(actor, { claim, since: BigInt(since), queue, work, told: told !== undefined });
    if (once) return ok(await read());
    const giveBack = takeLivePlace(actor.id);
    if (giveBack === null) return fail("RATE_LIMITED", "Too many windows of yours are open. Close some of them.");
    const window = claim === undefined ? null : { id: newId(), claimId: claim };
    const body = liveStream({
      read,
      holds: () => sessionHolds(session.id),
      ends: (message) => message.what === "many" || (message.what === "signed-out" && message.session === session.id),
      concerns: (message) => {
        if (message.what === "claims")
          return queue !== undefined || work !== undefined || (claim !== undefined && message.claims.includes(claim));
        if (message.what === "presence") return message.claim === claim;
        return message.what === "told" ? message.member === actor.id : message.what === "many";
      },
      seen: async () => {
        if (window !== null) await enterClaim(actor, window);
      },
      left: async () => {
        giveBack();
        if (window !== null) await leaveClaim(window);
      },
    });
    return new Response(body, { headers: HEADERS });
  },
});

/** Nobody reads the body of an answer to HEAD, so nobody would end the stream. */
export const HEAD = (): Response => new Response(null, { status: 405, headers: { Allow: "GET" } });
