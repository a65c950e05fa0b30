import "server-only";
import { db } from "@/lib/db/client";
import { env } from "@/lib/env";
import { safeFetch } from "@/lib/fetching/safe-fetch";
import type { Actor } from "@/lib/shared/actor";
import { ok, type Result } from "@/lib/shared/result";
import { decodeText } from "./decode-bytes";
import { type ArticleSource, extractArticle } from "./extract-article";
import { findDuplicates } from "./find-duplicates";
import { textHash } from "./normalise-text";
import type { ArticleOrigin } from "./schema";
import { findOutlet } from "./settle-outlet";
import type { ArticleProposal } from "./types";

/** A file as it was sent: its name says whether it is a page or a plain text, and its bytes in which letters. */
export type ArticleFile = { method: "FILE"; name: string; bytes: Uint8Array };

type Read = ArticleSource & Pick<ArticleProposal, "method" | "sourceUrl" | "fetchedAt">;

/**
 * Reads an article out of a pasted text, a file or a page, and proposes what a person then corrects: the text with what was
 * cut around it, title, outlet, byline, date, language, address; and names the articles that have the same text or address.
 * Stores nothing. Every way that it can fail has its own message.
 */
export async function proposeArticle(
  _actor: Actor,
  origin: ArticleOrigin | ArticleFile,
): Promise<Result<ArticleProposal>> {
  const read = await readOrigin(origin);
  if (!read.ok) return read;
  const { method, sourceUrl, fetchedAt, ...source } = read.data;
  const extracted = await extractArticle(source);
  if (!extracted.ok) return extracted;
  const { before, body, after, metadata } = extracted.data;
  const url = metadata.canonicalUrl;
  const outlet = metadata.outlet === null ? null : await findOutlet(db, metadata.outlet);
  const addresses = [url, sourceUrl].filter((address) => address !== null);
  return ok({
    method,
    before,
    body,
    after,
    title: metadata.title ?? "",
    outlet: outlet ?? (metadata.outlet === null ? null : { id: null, name: metadata.outlet }),
    byline: metadata.byline,
    publishedOn: metadata.publishedOn,
    language: metadata.language ?? "en",
    url,
    sourceUrl,
    fetchedAt,
    duplicates: await findDuplicates(db, { hash: textHash(body), urls: addresses }),
  });
}

async function readOrigin(origin: ArticleOrigin | ArticleFile): Promise<Result<Read>> {
  switch (origin.method) {
    case "PASTE":
      return ok({ method: "PASTE", text: origin.text, mediaType: "text/plain", sourceUrl: null, fetchedAt: null });
    case "FILE": {
      const html = /\.x?html?$/i.test(origin.name);
      const decoded = decodeText(origin.bytes, { html });
      if (!decoded.ok) return decoded;
      const mediaType = html ? "text/html" : "text/plain";
      return ok({ method: "FILE", text: decoded.data.text, mediaType, sourceUrl: null, fetchedAt: null });
    }
    case "URL":
      return readPage(origin.url);
  }
}

async function readPage(url: string): Promise<Result<Read>> {
  const fetched = await safeFetch(url, { allow: env().GAINSAY_FETCH_ALLOW });
  if (!fetched.ok) return fetched;
  const { bytes, charset, mediaType, finalUrl, fetchedAt } = fetched.data;
  const html = mediaType !== "text/plain";
  const decoded = decodeText(bytes, { charset, html });
  if (!decoded.ok) return decoded;
  return ok({
    method: "URL",
    text: decoded.data.text,
    mediaType: html ? "text/html" : "text/plain",
    url: finalUrl,
    sourceUrl: finalUrl,
    fetchedAt: fetchedAt.toISOString(),
  });
}
