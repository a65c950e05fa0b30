import "server-only";
import { isPage } from "@/lib/fetching/media-type";
import { isBinary, readText } from "@/lib/fetching/text-encoding";
import { type PageText, pageText } from "./page-text";
import { storableText } from "./storable-text";

/** What can be read of bytes of a settled media type: the text, and for HTML what the page says of itself. Nothing for pictures and PDF. */
export async function readCopy(
  bytes: Uint8Array,
  mediaType: string,
  charset: string | null,
): Promise<{ text: string | null; page: PageText | null }> {
  if (!isPage(mediaType)) return { text: null, page: null };
  const html = mediaType !== "text/plain";
  const { text } = readText(bytes, { charset, html });
  if (isBinary(text)) return { text: null, page: null };
  if (!html) return { text: storableText(text), page: null };
  const page = await pageText(text);
  return { text: page.text, page };
}
