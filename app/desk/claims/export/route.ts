import { exportClaims } from "@/lib/exchange/export-claims";
import { exportClaimsSchema } from "@/lib/exchange/schema";
import { defineRoute } from "@/lib/next/define-route";
import { streamedBody } from "@/lib/next/streamed-body";

/** Sends all claims that match as a file, as they are read. A form of the desk asks for it, so that the browser saves it as it comes. */
export const POST = defineRoute({
  name: "exchange.export",
  input: exportClaimsSchema,
  body: { kind: "form" },
  run: async (actor, input) => {
    const exported = await exportClaims(actor, input);
    if (!exported.ok) return exported;
    const { name, type, parts } = exported.data;
    return new Response(streamedBody(parts), {
      headers: {
        "Content-Type": type,
        "Content-Disposition": `attachment; filename="${name}"`,
        "Cache-Control": "no-store",
        "X-Content-Type-Options": "nosniff",
      },
    });
  },
  limit: "export",
});
