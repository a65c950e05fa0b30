import "server-only";
import { readHtml } from "@/lib/fetching/read-html";
import { fail, ok, type Result } from "@/lib/shared/result";
import { cutBoilerplate } from "./cut-boilerplate";
import type { MetadataSources } from "./metadata-sources";
import { MAX_ARTICLE_LENGTH, normaliseText } from "./normalise-text";
import { type ArticleMetadata, proposeMetadata } from "./propose-metadata";
import { proposeTitle } from "./propose-title";

/** A page or text to be read, and the address it came from. */
export type ArticleSource = { text: string; mediaType: "text/html" | "text/plain"; url?: string | null };

/** An article and what was cut around it, all normalised, so that a member can move the cuts. */
export type ExtractedArticle = {
  before: string;
  body: string;
  after: string;
  metadata: ArticleMetadata;
  /** How the text was found: in a page by its structure, in a page without it, or in a plain text. */
  method: "readability" | "plain" | "text";
};

const MAX_INPUT = 5 * MAX_ARTICLE_LENGTH;
const HTML_START =
  /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,500}-->\s*)?<(?:!doctype\s+html|html|head|body|article|main|section|div|p|h1|table|meta|title)\b/i;

/**
 * Reads the article out of a page or a text: cuts menus, links and notices, proposes title, outlet, byline, date and
 * language. A pasted page source is read as a page. INVALID when no text is found or when there is too much of it.
 */
export async function extractArticle(source: ArticleSource): Promise<Result<ExtractedArticle>> {
  if (source.text.length > MAX_INPUT) {
    const length = source.text.length.toLocaleString("en");
    return fail(
      "INVALID",
      `This text has ${length} characters, too many for an article. Paste only the article itself.`,
    );
  }
  const isPage = source.mediaType === "text/html" || HTML_START.test(source.text.slice(0, 2_000));
  return isPage ? fromPage(source) : fromText(source);
}

async function fromPage(source: ArticleSource): Promise<Result<ExtractedArticle>> {
  const read = await readHtml(source.text);
  if (!read.ok) return read;
  const { text, method, byline, facts } = read.data;
  const lines = linesOf(text);
  if (lines.length === 0) {
    return fail("INVALID", "No text was found in this page. Open it in your browser, copy the article and paste it.");
  }
  const none = { before: [], body: [], after: [] };
  const title = proposeTitle({ facts, byline, url: null, ...none }) ?? "";
  return ok(assemble(lines, method, title, { facts, byline, url: source.url ?? null }));
}

function fromText(source: ArticleSource): Result<ExtractedArticle> {
  const lines = linesOf(source.text);
  if (lines.length === 0) {
    return fail("INVALID", "There is no text here. Paste the article, or choose a file or an address.");
  }
  return ok(assemble(lines, "text", "", { facts: null, byline: "", url: source.url ?? null }));
}

function linesOf(text: string): string[] {
  return normaliseText(text).split("\n\n").filter(Boolean);
}

function assemble(
  lines: readonly string[],
  method: ExtractedArticle["method"],
  title: string,
  known: Pick<MetadataSources, "facts" | "byline" | "url">,
): ExtractedArticle {
  const cut = cutBoilerplate(lines, normaliseText(title));
  const metadata = proposeMetadata({ ...known, ...cut });
  const join = (part: readonly string[]) => part.join("\n\n");
  return { before: join(cut.before), body: join(cut.body), after: join(cut.after), metadata, method };
}
