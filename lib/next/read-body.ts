import "server-only";
import { fail, ok, type Result } from "@/lib/shared/result";

const MIB = 1024 * 1024;

const sizeWords = (bytes: number) =>
  bytes >= MIB ? `${Math.floor(bytes / MIB)} MB` : `${Math.floor(bytes / 1024)} KB`;

/** The body of a request, read no further than `maxBytes`, whatever its Content-Length says. */
export async function readBytes(request: Request, maxBytes: number): Promise<Result<Uint8Array>> {
  const tooLarge = () =>
    fail("INVALID", `This is larger than ${sizeWords(maxBytes)}, which is the most that can be sent at once.`);
  if (Number(request.headers.get("content-length") ?? 0) > maxBytes) return tooLarge();
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
    if (done) break;
    size += value.byteLength;
    if (size > maxBytes) {
      await reader?.cancel();
      return tooLarge();
    }
    chunks.push(value);
  }
  return ok(Buffer.concat(chunks));
}

/** The JSON object in the body of a request. */
export async function readJson(request: Request, maxBytes: number): Promise<Result<Record<string, unknown>>> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^application\/json\s*(;|$)/i.test(type)) return fail("INVALID", "Send the content type application/json.");
  const bytes = await readBytes(request, maxBytes);
  if (!bytes.ok) return bytes;
  try {
    const value: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes.data));
    if (typeof value === "object" && value !== null && !Array.isArray(value))
      return ok(value as Record<string, unknown>);
  } catch {
    // Answered below, like any other JSON that is not an object.
  }
  return fail("INVALID", "The body is not a JSON object.");
}

/** The fields of a form, as the browser sends one without files. A field that is there several times counts once. */
export async function readForm(request: Request, maxBytes: number): Promise<Result<Record<string, unknown>>> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^application\/x-www-form-urlencoded\s*(;|$)/i.test(type))
    return fail("INVALID", "Send the content type application/x-www-form-urlencoded.");
  const bytes = await readBytes(request, maxBytes);
  if (!bytes.ok) return bytes;
  return ok(Object.fromEntries(new URLSearchParams(new TextDecoder().decode(bytes.data))));
}

/** The body of a request as it comes; nothing for null. Whoever stops early ends it. */
export async function* partsOf(request: Request | null): AsyncGenerator<Uint8Array> {
  const reader = request?.body?.getReader();
  if (reader === undefined) return;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
}
