import "server-only";
import type { z } from "zod";
import { currentSession } from "@/lib/auth/current-session";
import type { CurrentSession } from "@/lib/auth/find-session";
import type { Actor } from "@/lib/shared/actor";
import { REQUEST_ID_HEADER } from "@/lib/shared/request-headers";
import { ok, type Result } from "@/lib/shared/result";
import { refusalResponse } from "./answer";
import { attempt, type CallContext } from "./attempt";
import { type LimitName, refuseTooMany } from "./member-limits";
import { refuseForeignOrigin } from "./own-origin";
import { parseInput } from "./parse-input";
import { partsOf, readBytes, readForm, readJson } from "./read-body";
import { UNAUTHENTICATED } from "./unauthenticated";

type Params = Record<string, string | string[] | undefined>;

/**
 * How the body is read: not at all, as a JSON object of at most 1 MB, as the fields of a form of at most 1 MB, as bytes, or by `run` itself,
 * part by part, which then says how much is too much.
 */
type Body =
  | { kind: "none" }
  | { kind: "json" }
  | { kind: "form" }
  | { kind: "bytes"; maxBytes: number }
  | { kind: "parts" };

const JSON_BYTES = 1024 * 1024;
const READING = new Set(["GET", "HEAD"]);

/**
 * A route handler of the desk, with the checks of `defineAction`. The input is one object: parameters of the path, of the query,
 * and members of a JSON body or a form; a later one does not replace an earlier. `run` answers data (sent as JSON) or a Response of its own.
 * Refusals carry the status of their code.
 */
export function defineRoute<S extends z.ZodType, T>(definition: {
  name: string;
  input: S;
  body?: Body;
  /** `request.bytes` is empty unless the body is read as bytes, `request.parts` unless it is read in parts. */
  run: (
    actor: Actor,
    input: z.output<S>,
    request: { bytes: Uint8Array; parts: AsyncIterable<Uint8Array>; headers: Headers; session: CurrentSession },
  ) => Promise<Result<T> | Response>;
  limit?: LimitName;
}): (request: Request, context: { params: Promise<Params> }) => Promise<Response> {
  const { name, input: schema, body = { kind: "none" }, run, limit = "ordinary" } = definition;
  return async (request, { params }) => {
    const context: CallContext = { name, requestId: request.headers.get(REQUEST_ID_HEADER) };
    let retryAfter: number | undefined;
    const result = await attempt<T | Response>(context, async () => {
      const foreign = READING.has(request.method) ? null : refuseForeignOrigin(request.headers.get("origin"));
      if (foreign !== null) return foreign;
      const session = await currentSession();
      if (session === null) return UNAUTHENTICATED;
      const { actor } = session;
      context.actorId = actor.id;
      const limited = await refuseTooMany(limit, actor.id);
      retryAfter = limited?.seconds;
      if (limited !== null) return limited.failure;
      const read = await readInput(request, await params, body);
      if (!read.ok) return read;
      const parsed = parseInput(schema, read.data.input);
      if (!parsed.ok) return parsed;
      const parts = body.kind === "parts" ? partsOf(request) : partsOf(null);
      const { headers } = request;
      const answer = await run(actor, parsed.data, { bytes: read.data.bytes, parts, headers, session });
      return answer instanceof Response ? ok(answer) : answer;
    });
    if (!result.ok) return refusalResponse(result, retryAfter ? { "Retry-After": String(retryAfter) } : {});
    return result.data instanceof Response
      ? result.data
      : Response.json(result.data, { headers: { "Cache-Control": "no-store" } });
  };
}

async function readInput(
  request: Request,
  params: Params,
  body: Body,
): Promise<Result<{ input: Record<string, unknown>; bytes: Uint8Array }>> {
  const json =
    body.kind === "json"
      ? await readJson(request, JSON_BYTES)
      : body.kind === "form"
        ? await readForm(request, JSON_BYTES)
        : ok({});
  if (!json.ok) return json;
  const bytes = body.kind === "bytes" ? await readBytes(request, body.maxBytes) : ok(new Uint8Array());
  if (!bytes.ok) return bytes;
  const query = Object.fromEntries(new URL(request.url).searchParams);
  return ok({ input: { ...json.data, ...query, ...params }, bytes: bytes.data });
}
