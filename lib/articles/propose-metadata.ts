import "server-only";
import { type Dateline, splitDateline } from "./dateline";
import { canonicalLanguage, detectLanguage } from "./detect-language";
import { kindOfLine } from "./line-kinds";
import type { MetadataSources } from "./metadata-sources";
import { proposeOutlet } from "./propose-outlet";
import { proposeTitle } from "./propose-title";
import { findDate } from "./written-dates";

/** What is proposed for an article's record; a member corrects it before it is stored. Null where nothing was found. */
export type ArticleMetadata = {
  title: string | null;
  outlet: string | null;
  byline: string | null;
  /** Where the report was filed. */
  place: string | null;
  /** YYYY-MM-DD, the day as the publisher writes it. */
  publishedOn: string | null;
  /** BCP-47. */
  language: string | null;
  canonicalUrl: string | null;
};

const LONGEST = 300;
const DATE_METAS = [
  "article:published_time",
  "datepublished",
  "parsely-pub-date",
  "sailthru.date",
  "dc.date.issued",
  "dcterms.created",
  "dc.date",
  "publication_date",
  "publish-date",
  "pubdate",
  "citation_date",
  "date",
];
const AUTHOR_METAS = [
  "author",
  "parsely-author",
  "byl",
  "sailthru.author",
  "dc.creator",
  "citation_author",
  "article:author",
];
const BY = /^(?:by|words by|written by|story by|von|par|por|di|door|af|av)[\s:]+/i;
const URL_DATE = /\/((?:19|20)\d{2})[/-](\d{2})[/-](\d{2})(?:\/|-|$)/;

/** Proposes the metadata of an article. What the page states in data comes first, then what stands around the text. */
export function proposeMetadata(sources: MetadataSources): ArticleMetadata {
  const dateline = lastDateline(sources.before);
  return {
    title: cut(proposeTitle(sources)),
    outlet: cut(proposeOutlet(sources, dateline)),
    byline: cut(proposeByline(sources)),
    place: cut(dateline?.place ?? null),
    publishedOn: proposeDate(sources, dateline),
    language: proposeLanguage(sources),
    canonicalUrl: proposeUrl(sources),
  };
}

function cut(text: string | null): string | null {
  return text ? text.slice(0, LONGEST).trim() || null : null;
}

function lastDateline(before: readonly string[]): Dateline | null {
  return (
    before
      .map(splitDateline)
      .filter((found) => found !== null)
      .at(-1)?.dateline ?? null
  );
}

function proposeByline({ facts, byline, before }: MetadataSources): string | null {
  const authors = facts?.jsonLd.find((article) => article.authors.length > 0)?.authors ?? [];
  const metas = AUTHOR_METAS.map((name) => facts?.metas[name] ?? "");
  const line = before.filter((text) => kindOfLine(text) === "byline").at(-1) ?? "";
  const found = [authors.join(", "), ...metas, byline, line].find((text) => text && !/^https?:|^@/.test(text));
  return found?.replace(BY, "").trim() || null;
}

function proposeDate({ facts, url, before }: MetadataSources, dateline: Dateline | null): string | null {
  const stated = [
    ...(facts?.jsonLd.map((article) => article.published) ?? []),
    ...DATE_METAS.map((name) => facts?.metas[name] ?? ""),
    ...(facts?.times ?? []),
  ];
  for (const text of stated) {
    const found = findDate(text.replace(/^(\d{4})(\d{2})(\d{2})(?!\d)/, "$1-$2-$3"));
    if (found) return found;
  }
  if (dateline?.publishedOn) return dateline.publishedOn;
  const timestamp = before
    .filter((text) => kindOfLine(text) === "timestamp")
    .map(findDate)
    .find(Boolean);
  if (timestamp) return timestamp;
  const inUrl = URL_DATE.exec(url ?? "");
  return inUrl ? findDate(inUrl.slice(1).join("-")) : null;
}

function proposeLanguage({ facts, body }: MetadataSources): string | null {
  const declared = [
    facts?.lang,
    ...(facts?.jsonLd.map((article) => article.language) ?? []),
    facts?.metas["content-language"],
    facts?.metas["og:locale"],
  ];
  for (const tag of declared) {
    const found = tag && canonicalLanguage(tag);
    if (found) return found;
  }
  return detectLanguage(body.join("\n"));
}

function proposeUrl({ facts, url }: MetadataSources): string | null {
  const stated = [
    facts?.canonical,
    facts?.metas["og:url"],
    ...(facts?.jsonLd.map((article) => article.url) ?? []),
    url,
  ];
  for (const text of stated) {
    if (!text || !URL.canParse(text, url ?? undefined)) continue;
    const found = new URL(text, url ?? undefined);
    if (found.protocol === "https:" || found.protocol === "http:") return found.href;
  }
  return null;
}
