import "server-only";
import type { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { type FetchFailure, fetchFailure } from "./failures";

const MIB = 1024 * 1024;

/** The refusal of a body over a cap given in bytes. */
export function tooLarge(cap: number): FetchFailure {
  return fetchFailure("TOO_LARGE", String(Math.max(1, Math.floor(cap / MIB))));
}

/** The one compression that is undone; null refuses every other, and every chain of them, before a byte is decoded. */
export function decoderFor(contentEncoding: string | undefined): "gzip" | "identity" | null {
  const encoding = (contentEncoding ?? "").trim().toLowerCase();
  if (encoding === "" || encoding === "identity") return "identity";
  return encoding === "gzip" || encoding === "x-gzip" ? "gzip" : null;
}

/**
 * Reads a body to its end or to `cap` bytes, whichever comes first, counting what arrives and what comes out of the
 * decoder. Ends the source in every case. Errors of the stream itself are thrown for the caller to name.
 */
export async function readBody(
  source: Readable,
  decoder: "gzip" | "identity",
  cap: number,
): Promise<{ ok: true; data: Uint8Array } | FetchFailure> {
  let arrived = 0;
  let decoded = 0;
  const chunks: Buffer[] = [];
  const gunzip = decoder === "gzip" ? createGunzip() : null;
  // The bomb is stopped by the count below; a small output chunk keeps what one step can produce small as well.
  const stream = gunzip ? pipeCounted(source, gunzip) : source;
  if (gunzip) source.on("data", (chunk: Buffer) => (arrived += chunk.length));
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      decoded += chunk.length;
      if (decoded > cap || arrived > cap) return tooLarge(cap);
      chunks.push(chunk);
    }
  } finally {
    gunzip?.destroy();
    source.destroy();
  }
  return decoded === 0
    ? fetchFailure("EMPTY_BODY")
    : { ok: true, data: new Uint8Array(Buffer.concat(chunks, decoded)) };
}

function pipeCounted(source: Readable, gunzip: ReturnType<typeof createGunzip>) {
  source.on("error", (error) => gunzip.destroy(error));
  return source.pipe(gunzip);
}
