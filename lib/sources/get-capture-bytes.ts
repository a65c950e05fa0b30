import "server-only";
import { db } from "@/lib/db/client";
import type { Actor } from "@/lib/shared/actor";
import { fail, ok, type Result } from "@/lib/shared/result";

/** The preserved bytes of a capture and their media type. NOT_FOUND for a capture that failed: it kept none. */
export async function getCaptureBytes(
  _actor: Actor,
  id: string,
): Promise<Result<{ bytes: Uint8Array; mediaType: string; sha256: string }>> {
  const capture = await db.capture.findUnique({
    where: { id },
    select: { mediaType: true, blob: { select: { bytes: true, sha256: true } } },
  });
  if (capture === null || capture.blob === null) return fail("NOT_FOUND", "There is no such copy.");
  const { bytes, sha256 } = capture.blob;
  return ok({ bytes, sha256, mediaType: capture.mediaType ?? "application/octet-stream" });
}
