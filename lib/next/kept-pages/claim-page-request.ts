import "server-only";
import type { IncomingMessage } from "node:http";
import { env } from "@/lib/env";
import { PEER_HEADER } from "@/lib/shared/request-headers";
import { parseTheme, THEME_COOKIE, type Theme } from "@/lib/shared/theme";

/** What the page of a claim is made from: which claim, and in which colours. The public side knows no member. */
export type ClaimPageRequest = { pathname: string; slug: string; theme: Theme };

const ADDRESS = /^\/claims\/([a-z0-9]+(?:-[a-z0-9]+)*)$/;

/** Headers by which Next's own scripts ask for something else than the page. */
const OTHER = /^(rsc|next-|x-nextjs-|x-middleware-)/;

/** The request for a claim's page that this is, or null for everything else. */
export function claimPageRequest({ method, url = "", headers }: IncomingMessage): ClaimPageRequest | null {
  const slug = ADDRESS.exec(url)?.[1];
  if (method !== "GET" || slug === undefined || Object.keys(headers).some((name) => OTHER.test(name))) return null;
  const cookie = new RegExp(`(?:^|;\\s*)${THEME_COOKIE}=([^;]*)`).exec(headers.cookie ?? "")?.[1];
  return { pathname: url, slug, theme: parseTheme(cookie) };
}

/**
 * Leaves nothing of a request but what its page depends on, before the page is rendered for others too: no header that one reader
 * sends, Host among them, can find its way into what the next one gets.
 */
export function reduceToPage(request: IncomingMessage, theme: Theme): void {
  const { [PEER_HEADER]: peer } = request.headers;
  const { host } = new URL(env().APP_ORIGIN);
  const cookie = theme === "system" ? {} : { cookie: `${THEME_COOKIE}=${theme}` };
  request.headers = { host, [PEER_HEADER]: peer, ...cookie };
  request.rawHeaders = Object.entries(request.headers).flatMap(([name, value]) => [name, String(value)]);
}
