import "server-only";
import { findDate, isMonth } from "./written-dates";

/** The line or the opening words that say where, by whom and when a report was filed. */
export type Dateline = { place: string | null; agency: string | null; publishedOn: string | null };

/** A dateline and what follows it in the same line: empty when it has a line of its own. */
export type SplitDateline = { dateline: Dateline; written: string; rest: string };

const PLACE = String.raw`\p{Lu}[\p{L}\p{M}.'’-]*(?:[ ,/]+\p{Lu}[\p{L}\p{M}.'’-]*){0,5}`;
const AGENCY = String.raw`\((?<agency>\p{Lu}[\p{L}\d.&' -]{1,30})\)`;
const DAY = String.raw`(?:\p{L}{3,9}\.?\s+\d{1,2}(?:,?\s+\d{4})?|\d{1,2}\.?\s+\p{L}{3,9}\.?(?:,?\s+\d{4})?)`;

// "Seoul (AFP) Sept 12, 2023" with nothing behind it.
const LINE_AGENCY_DATE = new RegExp(`^(?<place>${PLACE}),?\\s+${AGENCY}[\\s,–—-]+(?<day>${DAY})\\s*[-–—]*$`, "u");
// "GENEVA, June 20 (Meridian Sport) -", alone or before the first sentence; the day may be absent.
const OPEN_DATE_AGENCY = new RegExp(
  `^(?<place>${PLACE})(?:,\\s*(?<day>${DAY}))?\\s+${AGENCY}\\s*(?:[-–—]+|:)\\s*`,
  "u",
);
// "LONDON — " or "PORT ANSELM, March 4 — ": without an agency the place must be in capitals.
const CAPITALS = String.raw`\p{Lu}[\p{Lu}\p{M}.'’-]+(?:[ ,/]+[\p{Lu}][\p{L}\p{M}.'’-]*){0,4}`;
const OPEN_CAPITALS = new RegExp(
  `^(?<place>${CAPITALS})(?:,\\s*(?<day>${DAY}))?\\s+[–—]\\s*|^(?<place2>${CAPITALS}),\\s*(?<day2>${DAY})\\s+-{1,2}\\s*`,
  "u",
);
const LONGEST = 90;

/** Finds a dateline at the beginning of a line, or null. */
export function splitDateline(line: string): SplitDateline | null {
  const head = line.slice(0, LONGEST);
  for (const pattern of [LINE_AGENCY_DATE, OPEN_DATE_AGENCY, OPEN_CAPITALS]) {
    const found = pattern.exec(head);
    if (!found?.groups || (pattern === LINE_AGENCY_DATE && line.length > LONGEST)) continue;
    const { place, place2, agency, day, day2 } = found.groups;
    const written = day ?? day2;
    // "Korea, Team 12 (KBS) -" is shaped like a dateline but names no month.
    if (written && !written.match(/\p{L}+/gu)?.some(isMonth)) continue;
    const dateline = {
      place: place ?? place2 ?? null,
      agency: agency ?? null,
      publishedOn: written ? findDate(written) : null,
    };
    return { dateline, written: found[0].trim(), rest: line.slice(found[0].length) };
  }
  return null;
}
