"use server";

import { checkImport } from "@/lib/exchange/check-import";
import { importClaims } from "@/lib/exchange/import-claims";
import { checkImportSchema, importClaimsSchema } from "@/lib/exchange/schema";
import { defineAction } from "@/lib/next/define-action";

export const checkImportAction = defineAction({
  name: "exchange.check",
  input: checkImportSchema,
  run: checkImport,
  limit: "import",
});

export const importClaimsAction = defineAction({
  name: "exchange.import",
  input: importClaimsSchema,
  run: importClaims,
  limit: "import",
  revalidate: () => ["/desk", "/desk/claims", "/desk/parties"],
});
