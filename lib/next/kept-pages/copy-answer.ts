import "server-only";
import type { ServerResponse } from "node:http";

const MAX_BYTES = 4 * 1024 * 1024;

type Write = (chunk?: unknown, encoding?: unknown, done?: unknown) => unknown;

/** Copies the body of a response while it is being sent. Resolves to null when it was broken off or is larger than 4 MB. */
export function copyAnswer(response: ServerResponse): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  const add = (chunk: unknown, encoding: unknown) => {
    if (typeof chunk !== "string" && !(chunk instanceof Uint8Array)) return;
    const text = typeof encoding === "string" ? (encoding as BufferEncoding) : "utf8";
    const bytes = typeof chunk === "string" ? Buffer.from(chunk, text) : Buffer.from(chunk);
    size += bytes.length;
    if (size <= MAX_BYTES) chunks.push(bytes);
  };
  const listen = (send: Write): Write =>
    function (this: ServerResponse, chunk, encoding, done) {
      add(chunk, encoding);
      return send.call(this, chunk, encoding, done);
    };
  response.write = listen(response.write as Write) as typeof response.write;
  response.end = listen(response.end as Write) as typeof response.end;
  return new Promise((resolve) => {
    response.once("finish", () => resolve(size <= MAX_BYTES ? Buffer.concat(chunks) : null));
    response.once("close", () => resolve(null));
  });
}
