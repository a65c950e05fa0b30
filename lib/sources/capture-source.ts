import "server-only";
import { env } from "@/lib/env";
import type { FetchProblem } from "@/lib/fetching/failures";
import { safeFetch } from "@/lib/fetching/safe-fetch";
import type { Actor } from "@/lib/shared/actor";
import { fail, ok, type Result } from "@/lib/shared/result";
import { keepCopy, openCapture } from "./keep-copy";
import { readCopy } from "./read-copy";
import type { CaptureSource } from "./schema";
import type { CaptureSummary } from "./types";

/** Nothing was asked of the site: to be tried again, and nothing to record. */
const NOT_TRIED: ReadonlySet<FetchProblem> = new Set(["BUSY"]);

/**
 * Fetches what a source's link shows now and keeps it. A failure of the site is recorded as a capture that failed, and is a success here:
 * the desk has tried. Sent twice with the same id it is fetched once.
 */
export async function captureSource(actor: Actor, input: CaptureSource): Promise<Result<CaptureSummary>> {
  const opened = await openCapture(actor, input);
  if (!opened.ok) return opened;
  const { url, existing } = opened.data;
  if (existing !== null) return ok(existing);
  if (url === null) return fail("INVALID", "This source has no link. Upload the file, or paste its text.");
  const fetched = await safeFetch(url, { purpose: "file", allow: env().GAINSAY_FETCH_ALLOW });
  if (!fetched.ok) {
    if (NOT_TRIED.has(fetched.problem)) return fail(fetched.code, fetched.message);
    const failure = { code: fetched.problem, message: fetched.message };
    return keepCopy(actor, input, { kept: false, method: "FETCH", url, ...failure });
  }
  const { bytes, mediaType, charset, finalUrl, status, headers } = fetched.data;
  const read = await readCopy(bytes, mediaType, charset);
  return keepCopy(actor, input, {
    kept: true,
    method: "FETCH",
    url,
    bytes,
    mediaType,
    finalUrl,
    status,
    headers,
    ...read,
  });
}
