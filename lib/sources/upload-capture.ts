import "server-only";
import { settleType } from "@/lib/fetching/media-type";
import { fileKind } from "@/lib/fetching/signatures";
import { isBinary, readText } from "@/lib/fetching/text-encoding";
import type { Actor } from "@/lib/shared/actor";
import { fail, ok, type Result } from "@/lib/shared/result";
import { keepCopy, openCapture } from "./keep-copy";
import { readCopy } from "./read-copy";
import type { CaptureSource } from "./schema";
import type { CaptureSummary } from "./types";

/** The largest file that is kept, in bytes. */
export const MAX_UPLOAD = 20 * 1024 * 1024;

const KEPT = "PDF, PNG, JPEG, WebP, GIF, HTML and plain text files can be kept";

/**
 * Keeps a file as a copy of a source. What it is, its content decides and not its name. INVALID for an empty file, one over 20 MB, and a
 * kind that is not kept. Sent twice with the same id it is kept once.
 */
export async function uploadCapture(
  actor: Actor,
  input: CaptureSource,
  bytes: Uint8Array,
): Promise<Result<CaptureSummary>> {
  const settled = settleUpload(bytes);
  if (!settled.ok) return settled;
  const opened = await openCapture(actor, input);
  if (!opened.ok) return opened;
  if (opened.data.existing !== null) return ok(opened.data.existing);
  const read = await readCopy(bytes, settled.data, null);
  return keepCopy(actor, input, {
    kept: true,
    method: "UPLOAD",
    url: null,
    bytes,
    mediaType: settled.data,
    finalUrl: null,
    status: null,
    headers: null,
    text: read.text,
    page: read.page,
  });
}

function settleUpload(bytes: Uint8Array): Result<string> {
  if (bytes.byteLength === 0) return fail("INVALID", "This file is empty. Choose another.");
  if (bytes.byteLength > MAX_UPLOAD) return fail("INVALID", "This file is larger than 20 MB, the most that is kept.");
  const settled = settleType("", bytes, "file");
  // SVG is a text that can carry scripts, and no picture of anything that was photographed or printed.
  const text = fileKind(bytes) === null ? readText(bytes.subarray(0, 64 * 1024)).text : "";
  if (!settled.ok || isBinary(text) || /<svg[\s>]/i.test(text.slice(0, 1_000)))
    return fail("INVALID", `This kind of file is not kept. ${KEPT}. Save it as one of them, or paste its text.`);
  return ok(settled.data);
}
