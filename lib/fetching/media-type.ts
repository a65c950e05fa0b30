import "server-only";
import { type FetchFailure, fetchFailure } from "./failures";
import { type FileKind, fileKind } from "./signatures";

/** `page`: something an article can be read from. `file`: also what can be kept as evidence. */
export type FetchPurpose = "page" | "file";

export type ContentType = { mediaType: string; charset: string | null };

const PAGES = new Set(["text/html", "application/xhtml+xml", "text/plain"]);
const FILES = new Map<string, FileKind>([
  ["application/pdf", "pdf"],
  ["image/png", "png"],
  ["image/jpeg", "jpeg"],
  ["image/webp", "webp"],
  ["image/gif", "gif"],
]);
// What servers say when they do not know: the content decides.
const UNTYPED = new Set(["", "application/octet-stream", "binary/octet-stream", "application/x-download"]);

/** Splits a Content-Type header into its type, in lower case, and its charset. An absent header gives an empty type. */
export function parseContentType(header: string | undefined): ContentType {
  const [type = "", ...parameters] = (header ?? "").split(";");
  const charset = parameters.map((part) => /^\s*charset\s*=\s*"?([^"\s]+)"?\s*$/i.exec(part)?.[1]).find(Boolean);
  return { mediaType: type.trim().toLowerCase(), charset: charset ?? null };
}

/** True for HTML and plain text, which are capped lower than files because they are parsed. */
export function isPage(mediaType: string): boolean {
  return PAGES.has(mediaType);
}

/** Refuses a type by its header alone, before the body is read. Null when the body may be read. */
export function refuseType(mediaType: string, purpose: FetchPurpose): FetchFailure | null {
  if (PAGES.has(mediaType) || UNTYPED.has(mediaType)) return null;
  if (purpose === "file" && FILES.has(mediaType)) return null;
  if (mediaType === "application/pdf") return fetchFailure("IS_PDF");
  if (mediaType.startsWith("video/") || mediaType === "application/vnd.apple.mpegurl") return fetchFailure("IS_VIDEO");
  if (mediaType.startsWith("audio/")) return fetchFailure("IS_AUDIO");
  if (mediaType.startsWith("image/")) return fetchFailure("IS_IMAGE");
  return fetchFailure("OTHER_TYPE", mediaType);
}

/**
 * Settles the type from header and content together: the content must be what the header says, and an untyped answer
 * takes the type of its content. Returns the media type to store.
 */
export function settleType(
  mediaType: string,
  bytes: Uint8Array,
  purpose: FetchPurpose,
): { ok: true; data: string } | FetchFailure {
  const kind = fileKind(bytes);
  const expected = FILES.get(mediaType);
  if (expected) return kind === expected ? { ok: true, data: mediaType } : fetchFailure("TYPE_MISMATCH", mediaType);
  if (kind === null) return { ok: true, data: UNTYPED.has(mediaType) ? textType(bytes) : mediaType };
  if (!UNTYPED.has(mediaType)) return refuseKind(kind) ?? fetchFailure("TYPE_MISMATCH", mediaType);
  const found = [...FILES].find(([, wanted]) => wanted === kind)?.[0];
  if (purpose === "file" && found) return { ok: true, data: found };
  return refuseKind(kind) ?? fetchFailure("OTHER_TYPE", mediaType);
}

function refuseKind(kind: FileKind): FetchFailure | null {
  if (kind === "pdf") return fetchFailure("IS_PDF");
  if (kind === "video") return fetchFailure("IS_VIDEO");
  if (kind === "audio") return fetchFailure("IS_AUDIO");
  return kind === "png" || kind === "jpeg" || kind === "gif" || kind === "webp" ? fetchFailure("IS_IMAGE") : null;
}

function textType(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, 1_024)).toString("latin1").replaceAll("\0", "");
  return /<!doctype html|<html[\s>]|<head[\s>]|<body[\s>]/i.test(head) ? "text/html" : "text/plain";
}
