import "server-only";

/** A page as it was rendered once, with the places where its nonce stands. */
export type KeptPage = { body: Buffer; nonceAt: readonly number[]; headers: readonly [string, string][] };

/** What belongs to one response or one connection, and is made anew for each. */
const NOT_KEPT = new Set(["connection", "content-length", "date", "keep-alive", "set-cookie", "transfer-encoding"]);

/** Wherever a nonce is named, in an attribute or in React's data: the values are this page's nonce or none. */
const NAMED = /nonce\\*["']?\s*[:=]\s*\\*["']([^"'\\]*)/g;

function places(body: Buffer, nonce: string): number[] {
  const found: number[] = [];
  for (let at = body.indexOf(nonce); at !== -1; at = body.indexOf(nonce, at + nonce.length)) found.push(at);
  return found;
}

/**
 * Takes a rendered page apart. Null for what must not be sent twice: anything but a whole HTML page with a nonce in it, a page that sets a
 * cookie, or one that names a nonce we would not find again.
 */
export function keptPage(
  status: number,
  headers: Readonly<Record<string, number | string | string[] | undefined>>,
  body: Buffer,
): KeptPage | null {
  const nonce = /'nonce-([^']+)'/.exec(String(headers["content-security-policy"]))?.[1];
  if (status !== 200 || nonce === undefined || headers["set-cookie"] !== undefined) return null;
  if (headers["content-encoding"] !== undefined || !/^text\/html\b/.test(String(headers["content-type"]))) return null;
  const named = [...body.toString("utf8").matchAll(NAMED)].map(([, value]) => value);
  if (!named.includes(nonce) || named.some((value) => value !== nonce && value !== "$undefined")) return null;
  const kept = Object.entries(headers).filter(([name]) => !NOT_KEPT.has(name));
  // A header that names the nonce (Link, for what to load early) would need it exchanged; it only saves time, and goes.
  const plain = kept.map(([name, value]): [string, string] => [name, String(value)]);
  return { body, nonceAt: places(body, nonce), headers: plain.filter(([, value]) => !value.includes(nonce)) };
}

/** The page for another response: the same bytes with this nonce, which is as long as the one it replaces. */
export function withNonce({ body, nonceAt }: KeptPage, nonce: string): Buffer {
  const copy = Buffer.from(body);
  for (const at of nonceAt) copy.write(nonce, at, "latin1");
  return copy;
}
