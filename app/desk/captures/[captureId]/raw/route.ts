import { z } from "zod";
import { defineRoute } from "@/lib/next/define-route";
import { getCaptureBytes } from "@/lib/sources/get-capture-bytes";

const EXTENSIONS: Record<string, string> = {
  "application/pdf": "pdf",
  "image/png": "png",
  "image/jpeg": "jpg",
  "image/webp": "webp",
  "image/gif": "gif",
  "text/html": "html",
  "application/xhtml+xml": "xhtml",
  "text/plain": "txt",
};

/**
 * The preserved bytes, as they came from somewhere else: never a page of ours. Offered as a file; the proxy gives this address a policy
 * of its own, under which it runs no script, loads nothing and has no origin should a browser show it all the same.
 */
export const GET = defineRoute({
  name: "captures.raw",
  input: z.strictObject({ captureId: z.uuid() }),
  run: async (actor, { captureId }) => {
    const found = await getCaptureBytes(actor, captureId);
    if (!found.ok) return found;
    const { bytes, mediaType, sha256 } = found.data;
    const name = `${sha256.slice(0, 16)}.${EXTENSIONS[mediaType] ?? "bin"}`;
    return new Response(new Uint8Array(bytes), {
      headers: {
        "Content-Type": EXTENSIONS[mediaType] ? mediaType : "application/octet-stream",
        "Content-Disposition": `attachment; filename="${name}"`,
        "Cache-Control": "no-store",
      },
    });
  },
});
