import "server-only";
import { Agent, type Dispatcher, request } from "undici";
import { checkUrl, type Target, type UrlRules } from "./check-url";
import { type FetchFailure, fetchFailure } from "./failures";
import { guardedConnector } from "./guarded-connector";
import { FETCH_LIMITS, FETCH_SLOTS, type FetchLimits } from "./limits";
import { type FetchPurpose, isPage, parseContentType, refuseType, settleType } from "./media-type";
import { nameError } from "./name-error";
import { isRedirect, nextHop, type Redirect } from "./next-hop";
import { decoderFor, readBody, tooLarge } from "./read-body";
import { type HostResolver, resolveTarget, systemResolver } from "./resolve-host";
import { sharedSlots } from "./slots";
import { statusProblem } from "./status-problem";

export type FetchOptions = {
  /** `page` for an article (HTML or text), `file` for evidence (also PDF and images). */
  purpose?: FetchPurpose;
  /** Exact `host:port` entries an operator has opened although they are private or on another port. */
  allow?: readonly string[];
  /** Ports that may be asked besides those of `allow`. */
  ports?: readonly number[];
  /** Tighter limits than the usual ones. */
  limits?: Partial<FetchLimits>;
  /** Where names are looked up; the operating system unless told. */
  resolve?: HostResolver;
};

/** What came back. Bytes are decoded from gzip but otherwise as the site sent them. */
export type Fetched = {
  bytes: Uint8Array;
  mediaType: string;
  charset: string | null;
  status: number;
  finalUrl: string;
  redirects: Redirect[];
  headers: Record<string, string>;
  fetchedAt: Date;
};

export type FetchResult = { ok: true; data: Fetched } | FetchFailure;

/** Ports of the web; an operator may add 8080 and 8443. */
export const WEB_PORTS = [80, 443];

const SEND = {
  accept: "text/html, application/xhtml+xml, text/plain;q=0.9, */*;q=0.5",
  "accept-encoding": "gzip, identity",
  "user-agent": "Gainsay (reads an article once, at a member's request)",
};
// What helps to date and to check a capture later. Nothing that identifies a session is kept.
const KEEP = ["content-type", "content-length", "content-language", "date", "last-modified", "etag", "link", "age"];

type Hop =
  | { ok: true; moved: { status: number; location: string | undefined } }
  | { ok: true; data: Omit<Fetched, "redirects" | "finalUrl"> }
  | FetchFailure;

/**
 * Fetches one public page or file without letting its address, its redirects or its content do harm: only http and
 * https on known ports, only public addresses, each looked up once and pinned, no cookies, bounded time, size and
 * number. Never throws for anything that the site does; every failure has its own problem code and message.
 */
export async function safeFetch(url: string, options: FetchOptions = {}): Promise<FetchResult> {
  const limits = { ...FETCH_LIMITS, ...options.limits };
  const rules: UrlRules = { allow: options.allow ?? [], ports: options.ports ?? WEB_PORTS };
  const first = checkUrl(url, rules);
  if (!first.ok) return first;

  const place = await sharedSlots("fetch", FETCH_SLOTS.total, FETCH_SLOTS.total).acquire("all", limits.queueMs);
  if (!place) return fetchFailure("BUSY");
  const deadline = AbortSignal.timeout(limits.totalMs);
  try {
    let target = first.data;
    let redirects: Redirect[] = [];
    for (;;) {
      const hop = await hopInTurn(target, options, limits, deadline);
      if (!hop.ok) return hop;
      if ("data" in hop) return { ok: true, data: { ...hop.data, finalUrl: target.url.href, redirects } };
      const next = nextHop(target.url, hop.moved.status, hop.moved.location, redirects, limits.redirects);
      if (!next.ok) return next;
      const checked = checkUrl(next.data.url, rules);
      if (!checked.ok) return checked;
      target = checked.data;
      redirects = next.data.followed;
    }
  } finally {
    place();
  }
}

async function hopInTurn(
  target: Target,
  options: FetchOptions,
  limits: FetchLimits,
  deadline: AbortSignal,
): Promise<Hop> {
  const place = await sharedSlots("fetch-host", FETCH_SLOTS.total, FETCH_SLOTS.perHost).acquire(
    target.host,
    limits.queueMs,
  );
  if (!place) return fetchFailure("BUSY");
  try {
    const resolved = await resolveTarget(target, options.resolve ?? systemResolver, deadline);
    if (!resolved.ok) return resolved;
    const agent = new Agent({
      connect: guardedConnector(target, resolved.data, limits.connectMs),
      connections: 1,
      pipelining: 0,
      maxHeaderSize: limits.headerBytes,
      headersTimeout: limits.headersMs,
      bodyTimeout: limits.idleMs,
    });
    try {
      return await ask(target, agent, options.purpose ?? "page", limits, deadline);
    } finally {
      await agent.destroy();
    }
  } finally {
    place();
  }
}

async function ask(
  target: Target,
  agent: Agent,
  purpose: FetchPurpose,
  limits: FetchLimits,
  signal: AbortSignal,
): Promise<Hop> {
  let response: Dispatcher.ResponseData | undefined;
  try {
    response = await request(target.url, { dispatcher: agent, headers: SEND, signal });
    // Destroying an unread body is reported on the stream; nobody else listens.
    response.body.on("error", () => {});
    return await take(response, purpose, limits);
  } catch (error) {
    return fetchFailure(nameError(error, signal.aborted, response !== undefined));
  } finally {
    response?.body.destroy();
  }
}

async function take(response: Dispatcher.ResponseData, purpose: FetchPurpose, limits: FetchLimits): Promise<Hop> {
  const headers = keepHeaders(response.headers);
  const status = response.statusCode;
  if (isRedirect(status)) return { ok: true, moved: { status, location: one(response.headers.location) } };
  const problem = statusProblem(status);
  if (problem) return fetchFailure(problem, String(status));

  const { mediaType, charset } = parseContentType(headers["content-type"]);
  const refused = refuseType(mediaType, purpose);
  if (refused) return refused;
  const encoding = one(response.headers["content-encoding"], ", ");
  const decoder = decoderFor(encoding);
  if (!decoder) return fetchFailure("BAD_ENCODING", encoding);
  const cap = purpose === "page" || isPage(mediaType) ? limits.pageBytes : limits.fileBytes;
  if (Number(headers["content-length"]) > cap) return tooLarge(cap);

  const body = await readBody(response.body, decoder, cap);
  if (!body.ok) return body;
  const settled = settleType(mediaType, body.data, purpose);
  if (!settled.ok) return settled;
  if (isPage(settled.data) && body.data.length > limits.pageBytes) return tooLarge(limits.pageBytes);
  const fetchedAt = new Date();
  return { ok: true, data: { bytes: body.data, mediaType: settled.data, charset, status, headers, fetchedAt } };
}

function keepHeaders(sent: Dispatcher.ResponseData["headers"]): Record<string, string> {
  const kept = KEEP.map((name) => [name, one(sent[name], ", ")?.slice(0, 1_024)] as const);
  return Object.fromEntries(kept.filter((entry): entry is [string, string] => entry[1] !== undefined));
}

function one(value: string | string[] | undefined, join?: string): string | undefined {
  if (!Array.isArray(value)) return value;
  return join ? value.join(join) : value[0];
}
