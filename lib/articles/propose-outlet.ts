import "server-only";
import type { Dateline } from "./dateline";
import { countWords, kindOfLine } from "./line-kinds";
import type { MetadataSources } from "./metadata-sources";

const STAFF = /^by\s+(?:the\s+)?(\p{Lu}[\p{L}\d.& -]{1,40}?)\s+staff\b/iu;
const PAPER =
  /\b(?:times|post|news|herald|tribune|gazette|courier|daily|weekly|journal|chronicle|observer|guardian|telegraph|mail|press|star|sun|standard|independent|examiner|echo|mercury|advertiser|argus|sentinel|register|review|magazine|agency|broadcasting|radio|zeitung|tageblatt|anzeiger|kurier|monde|figaro|journal|diario|país|mundo|gazzetta|corriere|dagblad|tidende|aftenposten)\b/iu;
const OWNER =
  /(?:©|\(c\)|\bcopyright\b)\s*(?:©\s*)?(?:\d{4}(?:\s*[-–]\s*\d{4})?,?\s*)?(?:by\s+)?(?:the\s+(?=\p{Ll}))?(\p{Lu}[\p{L}\d&.'’ ]{1,60}?)(?:\s+\d{4})?(?=\s*[.,|;-]|\s*$|\s+all rights)/iu;

/**
 * Proposes who published an article: what the page states, else the agency of the dateline, the agency of the byline, a
 * nameplate above the article, or the owner in the copyright line.
 */
export function proposeOutlet(sources: MetadataSources, dateline: Dateline | null): string | null {
  const { facts, before, after } = sources;
  const stated = [
    ...(facts?.jsonLd.map((article) => article.publisher) ?? []),
    facts?.metas["og:site_name"],
    facts?.metas["application-name"],
  ].find((text) => text && text.trim() !== "");
  if (stated) return stated;
  if (dateline?.agency) return dateline.agency;
  const staff = before.map((line) => STAFF.exec(line)?.[1]).find(Boolean);
  return staff ?? nameplate(before) ?? owner([...after, ...before]);
}

/** A short line in capitals at the top that is called like a paper. */
function nameplate(before: readonly string[]): string | null {
  const top = before.slice(0, 5).filter((line) => kindOfLine(line) === "furniture" && countWords(line) <= 5);
  return top.find((line) => PAPER.test(line) && isName(line)) ?? null;
}

function isName(line: string): boolean {
  const words = line.split(" ");
  return words.length > 1 && words.every((word) => /^(?:\p{Lu}|of$|and$|&$|de$|la$|le$|der$|die$)/u.test(word));
}

function owner(lines: readonly string[]): string | null {
  return (
    lines
      .map((line) => OWNER.exec(line)?.[1])
      .find(Boolean)
      ?.trim() ?? null
  );
}
