import { Parser } from "htmlparser2";
import { readJsonLd } from "./json-ld.mjs";

// Measured: a tree within these bounds is built and read in about two seconds; a thousand nested elements take nine.
// The scan itself goes on to a larger number of elements, for the facts may stand at the end of a page.
const MAX_DEPTH = 256;
const MAX_TREE = 20_000;
const MAX_ELEMENTS = 50_000;
const MAX_ATTRIBUTES = 256;
const MAX_ATTRIBUTE_LENGTH = 64 * 1024;

const MAX_VALUE = 1_000;
const MAX_JSON = 512 * 1024;
const MAX_TIMES = 5;
const METAS = new Set(
  "og:title og:site_name og:url og:locale article:published_time article:author author byl date datepublished dc.date dc.date.issued dcterms.date dc.creator dcterms.created parsely-author parsely-pub-date parsely-title sailthru.date sailthru.author twitter:title application-name publish-date pubdate publication_date citation_date citation_author content-language".split(
    " ",
  ),
);

/**
 * Reads a page once from front to back: collects what it says about itself, and stops at the first sign that a tree of
 * it would cost too much. `tooOdd` is true then; what was found so far is kept.
 */
export function scan(html) {
  const found = { lang: "", title: "", heading: "", canonical: "", metas: {}, times: [], jsonLd: [] };
  let depth = 0;
  let elements = 0;
  let tooOdd = false;
  let reading = "";
  let json = "";
  let jsonLength = 0;

  const stop = () => {
    tooOdd = true;
    parser.pause();
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      if (tooOdd) return;
      depth += 1;
      elements += 1;
      if (depth > MAX_DEPTH || elements > MAX_ELEMENTS || areTooLarge(attributes)) return stop();
      if (name === "html") found.lang ||= value(attributes.lang ?? attributes["xml:lang"]);
      if (name === "title" && !found.title) reading = "title";
      if (name === "h1" && !found.heading) reading = "heading";
      if (name === "script" && /^application\/ld\+json\b/i.test(attributes.type ?? "")) reading = "json";
      if (name === "link" && /\bcanonical\b/i.test(attributes.rel ?? "")) found.canonical ||= value(attributes.href);
      if (name === "time" && attributes.datetime && found.times.length < MAX_TIMES)
        found.times.push(value(attributes.datetime));
      if (name === "meta") keepMeta(found.metas, attributes);
    },
    ontext(text) {
      if (tooOdd || !reading) return;
      if (reading === "json") {
        jsonLength += text.length;
        if (jsonLength <= MAX_JSON) json += text;
      } else if (found[reading].length < MAX_VALUE) found[reading] += text;
    },
    onclosetag(name) {
      depth -= 1;
      if (name === "script" && reading === "json") {
        found.jsonLd.push(...readJsonLd(json));
        json = "";
        reading = "";
      }
      if (name === "title" || name === "h1") reading = "";
    },
  });
  // In pieces, because a pause takes effect between two of them.
  for (let at = 0; at < html.length && !tooOdd; at += 16_384) parser.write(html.slice(at, at + 16_384));
  if (!tooOdd) parser.end();
  found.title = value(found.title);
  found.heading = value(found.heading);
  return { found, tooOdd: tooOdd || elements > MAX_TREE };
}

function areTooLarge(attributes) {
  const values = Object.values(attributes);
  return values.length > MAX_ATTRIBUTES || values.some((text) => text.length > MAX_ATTRIBUTE_LENGTH);
}

function keepMeta(metas, attributes) {
  const name = (
    attributes.property ??
    attributes.name ??
    attributes.itemprop ??
    attributes["http-equiv"] ??
    ""
  ).toLowerCase();
  if (METAS.has(name) && !(name in metas) && attributes.content) metas[name] = value(attributes.content);
}

function value(text) {
  return (text ?? "").slice(0, MAX_VALUE).replace(/\s+/g, " ").trim();
}
