import "server-only";
import { isAddress, isPublicAddress } from "./addresses";
import { type FetchFailure, fetchFailure } from "./failures";

/** Which hosts and ports are open. `allow` holds exact `host:port` entries that skip the address and port rules. */
export type UrlRules = { allow: readonly string[]; ports: readonly number[] };

/** An address that may be asked. `host` carries no brackets and no final dot. */
export type Target = { url: URL; host: string; port: number; allowed: boolean };

const MAX_URL = 2_048;
// Names that never lead to the public internet (RFC 6761, RFC 8375, ICANN's reservation of .internal).
const PRIVATE_SUFFIX = /\.(?:localhost|local|internal|intranet|lan|home|corp|private|onion|invalid|test|home\.arpa)$/;

/**
 * Checks everything about an address that can be known without asking the network: scheme, port, user name, host name,
 * and the address itself when it is written as one. The URL parser has already folded the decimal, octal,
 * hexadecimal, short and full-width spellings of IPv4 into the usual one.
 */
export function checkUrl(raw: string, rules: UrlRules): { ok: true; data: Target } | FetchFailure {
  const text = raw.trim();
  if (text.length > MAX_URL || !URL.canParse(text)) return fetchFailure("BAD_URL");
  const url = new URL(text);
  if (url.protocol !== "http:" && url.protocol !== "https:") return fetchFailure("BAD_SCHEME");
  if (url.username || url.password) return fetchFailure("HAS_CREDENTIALS");
  url.hash = "";
  if (url.hostname.endsWith(".")) url.hostname = url.hostname.replace(/\.+$/, "");

  const host = url.hostname.replace(/^\[|\]$/g, "");
  const port = url.port ? Number(url.port) : url.protocol === "https:" ? 443 : 80;
  const allowed = rules.allow.includes(`${url.hostname}:${port}`);
  const target = { url, host, port, allowed };
  if (!host) return fetchFailure("BAD_URL");
  if (allowed) return { ok: true, data: target };
  if (!rules.ports.includes(port)) return fetchFailure("BAD_PORT", String(port));
  if (isAddress(host)) return isPublicAddress(host) ? { ok: true, data: target } : fetchFailure("PRIVATE_ADDRESS");
  if (host === "localhost" || PRIVATE_SUFFIX.test(host)) return fetchFailure("PRIVATE_ADDRESS");
  if (host.length > 253 || !host.includes(".")) return fetchFailure("BAD_HOST");
  return { ok: true, data: target };
}
