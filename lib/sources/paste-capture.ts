import "server-only";
import type { Actor } from "@/lib/shared/actor";
import { fail, ok, type Result } from "@/lib/shared/result";
import { keepCopy, openCapture } from "./keep-copy";
import { readCopy } from "./read-copy";
import type { PasteCapture } from "./schema";
import type { CaptureSummary } from "./types";

/** Keeps pasted text as a copy of a source. INVALID for nothing but white space. Sent twice with the same id it is kept once. */
export async function pasteCapture(actor: Actor, input: PasteCapture): Promise<Result<CaptureSummary>> {
  if (input.text.trim() === "")
    return fail("INVALID", "Paste the text of the source.", { fieldErrors: { text: ["There is no text here."] } });
  const opened = await openCapture(actor, input);
  if (!opened.ok) return opened;
  if (opened.data.existing !== null) return ok(opened.data.existing);
  const bytes = new TextEncoder().encode(input.text.normalize("NFC"));
  const { text } = await readCopy(bytes, "text/plain", "utf-8");
  return keepCopy(actor, input, {
    kept: true,
    method: "PASTE",
    url: null,
    bytes,
    mediaType: "text/plain",
    finalUrl: null,
    status: null,
    headers: null,
    text,
    page: null,
  });
}
