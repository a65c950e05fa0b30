/** A host that cannot exist (RFC 2606). */
const NOWHERE = "http://nowhere.invalid";

/**
 * The path, query and fragment, if they lead to a page of this site; else `fallback`. A browser reads "//evil.example",
 * "/\evil.example" and "/<tab>/evil.example" as another site, so the address is parsed as a browser does.
 */
export function ownPath(path: unknown, fallback: string): string {
  if (typeof path !== "string" || !path.startsWith("/") || !URL.canParse(path, NOWHERE)) return fallback;
  const url = new URL(path, NOWHERE);
  return url.origin === NOWHERE ? url.pathname + url.search + url.hash : fallback;
}
