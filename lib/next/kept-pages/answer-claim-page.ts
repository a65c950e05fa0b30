import "server-only";
import type { IncomingMessage, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { log } from "@/lib/log";
import { claimPageMark } from "@/lib/publishing/claim-page-mark";
import { shareNext } from "@/lib/shared/share-next";
import { ownHeaders } from "../own-headers";
import { claimPageRequest, reduceToPage } from "./claim-page-request";
import { copyAnswer } from "./copy-answer";
import { type KeptPage, keptPage, withNonce } from "./kept-page";
import { findKept, keep } from "./store";

type Listener = (request: IncomingMessage, response: ServerResponse) => unknown;

const compressed = promisify(gzip);
const currentMark = shareNext(claimPageMark);

/**
 * Answers a request for a claim's page with the page as it was rendered before, when the database says, now, that nothing on it has
 * changed. Otherwise, and for every other address, `render` answers, and what it makes of a claim's page is kept.
 */
export function answerClaimPage(request: IncomingMessage, response: ServerResponse, render: Listener): unknown {
  const wanted = claimPageRequest(request);
  if (wanted === null) return render(request, response);
  return answer(wanted, request, response, render).catch((error: unknown) => {
    log().error({ name: "kept-pages", err: error }, "failed");
    if (!response.headersSent) return render(request, response);
    if (!response.writableEnded) response.destroy();
  });
}

async function answer(
  { pathname, slug, theme }: NonNullable<ReturnType<typeof claimPageRequest>>,
  request: IncomingMessage,
  response: ServerResponse,
  render: Listener,
): Promise<void> {
  const key = `${theme} ${slug}`;
  const mark = await currentMark(slug);
  if (mark === null) {
    render(request, response);
    return;
  }
  const kept = findKept(key, mark);
  if (kept !== null) return send(kept, pathname, request, response);
  reduceToPage(request, theme);
  const copying = copyAnswer(response);
  render(request, response);
  const body = await copying;
  const page = body && keptPage(response.statusCode, response.getHeaders(), body);
  // The page was read some time after the mark: it is kept only if nothing changed in between.
  if (page && (await currentMark(slug)) === mark) keep(key, mark, page);
}

async function send(
  page: KeptPage,
  pathname: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { nonce, headers } = ownHeaders(pathname);
  let body = withNonce(page, nonce);
  for (const [name, value] of [...page.headers, ...Object.entries(headers)]) response.setHeader(name, value);
  response.setHeader("Cache-Status", "gainsay; hit");
  if (/\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(String(request.headers["accept-encoding"]))) {
    body = await compressed(body);
    response.setHeader("Content-Encoding", "gzip");
  }
  response.setHeader("Content-Length", body.length);
  response.end(body);
}
