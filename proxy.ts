import { type NextRequest, NextResponse } from "next/server";
import { ownHeaders } from "@/lib/next/own-headers";
import { NONCE_HEADER, REQUEST_ID_HEADER, REQUEST_PATH_HEADER } from "@/lib/shared/request-headers";

/**
 * Runs for every address, prefetches and files included, and guards none of them: that is done where the data is read. It gives
 * each response its headers, and tells the code behind it the nonce, the path and a number for the log. Next takes the nonce from
 * the request's policy header; one that a client sent would reach the page (CVE-2026-44581), so both forms are replaced.
 */
export function proxy(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl;
  const own = ownHeaders(pathname);

  const headers = new Headers(request.headers);
  headers.delete("content-security-policy-report-only");
  headers.set("content-security-policy", own.headers["Content-Security-Policy"] ?? "");
  headers.set(NONCE_HEADER, own.nonce);
  headers.set(REQUEST_ID_HEADER, own.requestId);
  headers.set(REQUEST_PATH_HEADER, pathname + search);

  const response = NextResponse.next({ request: { headers } });
  for (const [name, value] of Object.entries(own.headers)) response.headers.set(name, value);
  return response;
}
