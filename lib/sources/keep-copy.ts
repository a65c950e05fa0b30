import "server-only";
import { appendEvent } from "@/lib/audit/append-event";
import { transact } from "@/lib/db/transact";
import type { Actor } from "@/lib/shared/actor";
import { fail, ok, type Result } from "@/lib/shared/result";
import { SUMMARY } from "./capture-summary";
import type { Copy } from "./copy";
import { storeCapture } from "./store-capture";
import type { CaptureSummary } from "./types";

type Target = { id: string; sourceId: string };

/** The source a copy is made of; a copy under this id by the same member is answered instead of making another. */
export async function openCapture(
  actor: Actor,
  { id, sourceId }: Target,
): Promise<Result<{ url: string | null; existing: CaptureSummary | null }>> {
  return transact<{ url: string | null; existing: CaptureSummary | null }>(async (tx) => {
    const source = await tx.source.findFirst({ where: { id: sourceId, withdrawnAt: null }, select: { url: true } });
    if (source === null) return fail("NOT_FOUND", "There is no such source.");
    const existing = await tx.capture.findFirst({
      where: { id, sourceId, capturedById: actor.id },
      select: SUMMARY,
    });
    return ok({ url: source.url, existing });
  });
}

/** Stores a copy, or the failure to make one, with its event. */
export async function keepCopy(actor: Actor, target: Target, copy: Copy): Promise<Result<CaptureSummary>> {
  return transact<CaptureSummary>(async (tx) => {
    const capture = await storeCapture(tx, actor, target, copy);
    await appendEvent(tx, {
      action: copy.kept ? "source.captured" : "source.capture-failed",
      actorId: actor.id,
      subject: { type: "Source", id: target.sourceId },
      after: {
        captureId: capture.id,
        method: capture.method,
        sha256: capture.sha256,
        failureCode: capture.failureCode,
      },
    });
    return ok(capture);
  });
}
