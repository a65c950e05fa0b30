import { defineRoute } from "@/lib/next/define-route";
import { toldBody } from "@/lib/next/told-body";
import { acceptProposals } from "@/lib/proposing/accept-proposals";
import { acceptProposalsSchema } from "@/lib/proposing/proposal-schema";

/** Accepts many proposals, and answers line by line what became of each. It goes on when the page is left. */
export const POST = defineRoute({
  name: "proposals.accept-all",
  input: acceptProposalsSchema,
  body: { kind: "json" },
  run: async (actor, { proposals }) =>
    new Response(
      toldBody((tell) => acceptProposals(actor, proposals, tell)),
      { headers: { "Content-Type": "application/x-ndjson", "Cache-Control": "no-store", "X-Accel-Buffering": "no" } },
    ),
});
