import "server-only";
import { setImmediate } from "node:timers/promises";
import { Parser } from "htmlparser2";
import { storableText } from "./storable-text";

/** What a page says of itself, and its text with a line for each block. Null where the page says nothing. */
export type PageText = {
  text: string;
  title: string | null;
  siteName: string | null;
  language: string | null;
  /** YYYY-MM-DD. */
  publishedOn: string | null;
};

// The parser looks through all open elements at each one it opens: 50,000 nested ones take seconds, 1,000 take none.
const MAX_DEPTH = 1_000;
const SLICE = 64 * 1024;
const UNSEEN = new Set([
  "script",
  "style",
  "noscript",
  "template",
  "svg",
  "math",
  "iframe",
  "object",
  "select",
  "head",
]);
const BLOCKS = new Set(
  "address article aside blockquote br dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table td th tr ul".split(
    " ",
  ),
);
const META: Record<string, keyof Omit<PageText, "text">> = {
  "og:title": "title",
  "og:site_name": "siteName",
  "article:published_time": "publishedOn",
  date: "publishedOn",
};

class TooDeep extends Error {}

/**
 * The text of an HTML page, for reading beside the preserved bytes; nothing of it is ever shown as HTML. Read in slices, so that other
 * requests are answered in between. Markup nested beyond all reason is stripped instead of parsed.
 */
export async function pageText(html: string): Promise<PageText> {
  const page: PageText = { text: "", title: null, siteName: null, language: null, publishedOn: null };
  const pieces: string[] = [];
  let titled = "";
  let depth = 0;
  let unseen = 0;
  let inTitle = false;
  const parser = new Parser({
    onopentag(name, attributes) {
      depth += 1;
      if (depth > MAX_DEPTH) throw new TooDeep();
      if (name === "html") page.language ??= attributes.lang?.trim().slice(0, 35) || null;
      if (name === "meta") readMeta(page, attributes);
      if (name === "title") inTitle = true;
      if (UNSEEN.has(name)) unseen += 1;
      else if (BLOCKS.has(name)) pieces.push("\n");
    },
    ontext(text) {
      if (inTitle) titled += text;
      else if (unseen === 0) pieces.push(text.replace(/\s+/g, " "));
    },
    onclosetag(name) {
      depth -= 1;
      if (name === "title") inTitle = false;
      if (UNSEEN.has(name)) unseen -= 1;
      else if (BLOCKS.has(name)) pieces.push("\n");
    },
  });
  try {
    for (let at = 0; at < html.length; at += SLICE) {
      parser.write(html.slice(at, at + SLICE));
      await setImmediate();
    }
    parser.end();
    page.text = tidy(pieces.join(""));
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error;
    page.text = tidy(html.replace(/<[^<>]*>/g, " "));
  }
  page.title ??= line(titled);
  return page;
}

function readMeta(page: PageText, attributes: Record<string, string>): void {
  const field = META[(attributes.property ?? attributes.name ?? "").toLowerCase()];
  const content = line(attributes.content ?? "");
  if (field === undefined || content === null) return;
  if (field !== "publishedOn") page[field] ??= content;
  else if (/^\d{4}-\d{2}-\d{2}/.test(content) && !Number.isNaN(Date.parse(content.slice(0, 10))))
    page.publishedOn ??= content.slice(0, 10);
}

function line(text: string): string | null {
  return storableText(text).replace(/\s+/g, " ").trim().slice(0, 300) || null;
}

function tidy(text: string): string {
  const lines = text
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{3,}/g, "\n\n");
  return storableText(lines.trim());
}
