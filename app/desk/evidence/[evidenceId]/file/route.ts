import { uploadEvidenceCopy } from "@/lib/evidence/evidence-copies";
import { evidenceCopySchema } from "@/lib/evidence/schema";
import { defineRoute } from "@/lib/next/define-route";

/** Takes a file of at most 20 MB as its bare bytes, and keeps it as a copy of the source of an evidence item; `?id=` becomes the copy's. */
export const POST = defineRoute({
  name: "evidence.upload-copy",
  input: evidenceCopySchema,
  body: { kind: "bytes", maxBytes: 20 * 1024 * 1024 },
  run: (actor, input, { bytes }) => uploadEvidenceCopy(actor, input, bytes),
});
