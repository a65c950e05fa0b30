import "server-only";
import { db } from "@/lib/db/client";
import type { Actor } from "@/lib/shared/actor";
import { fail, ok, type Result } from "@/lib/shared/result";
import { captureSource } from "@/lib/sources/capture-source";
import { pasteCapture } from "@/lib/sources/paste-capture";
import type { CaptureSummary } from "@/lib/sources/types";
import { uploadCapture } from "@/lib/sources/upload-capture";
import { pinCapture } from "./pin-capture";
import type { EvidenceCopy, PasteEvidenceCopy } from "./schema";

/** Fetches what the source of an evidence item shows now; the first copy that is kept is pinned to the item. */
export function fetchEvidenceCopy(actor: Actor, { id, evidenceId }: EvidenceCopy): Promise<Result<CaptureSummary>> {
  return pinAfter(actor, evidenceId, (sourceId) => captureSource(actor, { id, sourceId }));
}

/** Keeps a file as a copy of the source of an evidence item; the first copy that is kept is pinned to the item. */
export function uploadEvidenceCopy(
  actor: Actor,
  { id, evidenceId }: EvidenceCopy,
  bytes: Uint8Array,
): Promise<Result<CaptureSummary>> {
  return pinAfter(actor, evidenceId, (sourceId) => uploadCapture(actor, { id, sourceId }, bytes));
}

/** Keeps pasted text as a copy of the source of an evidence item; the first copy that is kept is pinned to the item. */
export function pasteEvidenceCopy(actor: Actor, input: PasteEvidenceCopy): Promise<Result<CaptureSummary>> {
  const { id, evidenceId, text } = input;
  return pinAfter(actor, evidenceId, (sourceId) => pasteCapture(actor, { id, sourceId, text }));
}

async function pinAfter(
  actor: Actor,
  evidenceId: string,
  keep: (sourceId: string) => Promise<Result<CaptureSummary>>,
): Promise<Result<CaptureSummary>> {
  const item = await db.evidence.findFirst({
    where: { id: evidenceId, withdrawnAt: null },
    select: { sourceId: true },
  });
  if (item === null) return fail("NOT_FOUND", "There is no such evidence item.");
  const capture = await keep(item.sourceId);
  if (!capture.ok || capture.data.sha256 === null) return capture;
  // The copy is kept whatever comes of this: an item of a closed claim stays as it is.
  const pinned = await pinCapture(actor, { id: evidenceId, captureId: capture.data.id });
  return pinned.ok || pinned.code === "BLOCKED" ? ok(capture.data) : pinned;
}
