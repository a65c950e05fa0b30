"use server";

import { mergeClaimsSchema, previewBulkSchema } from "@/lib/claims/bulk-schema";
import { mergeClaims } from "@/lib/claims/merge-claims";
import { previewBulk } from "@/lib/claims/preview-bulk";
import { defineAction } from "@/lib/next/define-action";

/** What a change of many claims would do; the change itself is asked of /desk/claims/bulk, which answers while it still goes on. */
export const previewBulkAction = defineAction({
  name: "claims.bulk-preview",
  input: previewBulkSchema,
  run: (actor, input) => previewBulk(actor, input),
});

export const mergeClaimsAction = defineAction({
  name: "claims.merge",
  input: mergeClaimsSchema,
  run: mergeClaims,
  revalidate: ({ keep, duplicates }) => [
    "/desk",
    "/desk/claims",
    ...[keep, ...duplicates.map(({ id }) => id)].map((id) => `/desk/claims/${id}`),
  ],
});
