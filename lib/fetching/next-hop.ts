import "server-only";
import { type FetchFailure, fetchFailure } from "./failures";

/** One redirect that was followed: the address that answered, and with which status. */
export type Redirect = { url: string; status: number };

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/** True for the statuses that send a reader elsewhere. */
export function isRedirect(status: number): boolean {
  return REDIRECTS.has(status);
}

/**
 * Decides where a redirect leads: refuses a missing or odd target, a step from https down to http, an address that was
 * already visited, and more than `limit` steps. The new address still has to pass every rule of a first one.
 */
export function nextHop(
  current: URL,
  status: number,
  location: string | undefined,
  followed: readonly Redirect[],
  limit: number,
): { ok: true; data: { url: string; followed: Redirect[] } } | FetchFailure {
  if (!location || !URL.canParse(location, current)) return fetchFailure("BAD_REDIRECT");
  const next = new URL(location, current);
  next.hash = "";
  const chain = [...followed, { url: current.href, status }];
  if (chain.some((hop) => hop.url === next.href)) return fetchFailure("REDIRECT_LOOP");
  if (chain.length > limit) return fetchFailure("TOO_MANY_REDIRECTS", String(limit));
  if (current.protocol === "https:" && next.protocol === "http:") return fetchFailure("INSECURE_REDIRECT");
  return { ok: true, data: { url: next.href, followed: chain } };
}
