import "server-only";
import { countWords, kindOfLine } from "./line-kinds";
import type { MetadataSources } from "./metadata-sources";

const FEWEST_WORDS = 3;
// Fewer words are more often the name of the paper or of a section.
const HEADLINE_WORDS = 5;
// "Home > World > Security", "News | Sport"
const TRAIL = /\S\s+[>›»|/]\s+\S/;
const SITE_SUFFIX = /\s+[|–—·-]\s+([^|–—·]{2,60})$/;

/** Proposes the headline: what the page states, else the line that stands where headlines stand. */
export function proposeTitle({ facts, before }: MetadataSources): string | null {
  const stated = [
    ...(facts?.jsonLd.map((article) => article.headline) ?? []),
    facts?.metas["og:title"],
    facts?.metas["twitter:title"],
    facts?.metas["parsely-title"],
    facts?.heading,
  ].find((text) => text && text.trim() !== "");
  return stated ?? headlineIn(before) ?? withoutSite(facts?.title ?? "", facts?.metas["og:site_name"] ?? "");
}

/**
 * The headline among the lines before an article: one printed twice, else the first long line before byline, dateline or
 * time that does not end like a sentence, else any line that is long enough.
 */
function headlineIn(before: readonly string[]): string | null {
  const kinds = before.map(kindOfLine);
  const candidates = before.filter((line, index) => {
    const kind = kinds[index];
    return (kind === "furniture" || kind === "prose") && countWords(line) >= FEWEST_WORDS && !TRAIL.test(line);
  });
  const twice = candidates.find((line, index) => candidates.indexOf(line) < index);
  if (twice) return twice;
  const headings = candidates.filter((line) => kindOfLine(line) === "furniture");
  const beforeHead = headings.filter((line) => followedByHead(before, kinds, before.lastIndexOf(line)));
  return (
    beforeHead.find((line) => countWords(line) >= HEADLINE_WORDS) ??
    longest(beforeHead) ??
    longest(headings) ??
    candidates.at(-1) ??
    null
  );
}

/** True when a byline, dateline or time follows within the next lines. */
function followedByHead(lines: readonly string[], kinds: readonly string[], index: number): boolean {
  const next = kinds.slice(index + 1, Math.min(lines.length, index + 4));
  return next.some((kind) => kind === "byline" || kind === "dateline" || kind === "timestamp");
}

function longest(lines: readonly string[]): string | null {
  return lines.reduce<string | null>((top, line) => (top && top.length >= line.length ? top : line), null);
}

/** A page title without the site's name behind it. */
function withoutSite(title: string, site: string): string | null {
  const suffix = SITE_SUFFIX.exec(title)?.[1];
  const named = suffix && (site === "" || suffix.toLowerCase().includes(site.toLowerCase()));
  return (named ? title.replace(SITE_SUFFIX, "") : title).trim() || null;
}
