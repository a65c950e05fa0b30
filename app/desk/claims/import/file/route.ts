import { keepImportFile } from "@/lib/exchange/keep-import-file";
import { keepImportFileSchema } from "@/lib/exchange/schema";
import { defineRoute } from "@/lib/next/define-route";

/** A file of claims, its bytes as the body, kept part by part as they come. Imports nothing; answers what its columns seem to be. */
export const POST = defineRoute({
  name: "exchange.keepFile",
  input: keepImportFileSchema,
  body: { kind: "parts" },
  run: (actor, input, { parts }) => keepImportFile(actor, input, parts),
  limit: "import",
});
