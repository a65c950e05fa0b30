import { runBulkSchema } from "@/lib/claims/bulk-schema";
import { startBulk } from "@/lib/claims/start-bulk";
import { defineRoute } from "@/lib/next/define-route";

/** Changes many claims. Answers with the report: finished, or after a few seconds as far as it came while it goes on. */
export const POST = defineRoute({
  name: "claims.bulk",
  input: runBulkSchema,
  body: { kind: "json" },
  run: startBulk,
});
