import "server-only";
import { parse } from "csv-parse/sync";
import type { ImportField } from "./schema";

const SEPARATORS = [",", ";", "\t"] as const;

/** Headings that say what a column holds, folded. The first field that a heading fits gets it. */
const HEADINGS: Record<ImportField, readonly string[]> = {
  text: ["claim", "claims", "statement", "text", "claim text", "assertion", "behauptung", "aussage", "affirmation"],
  attributor: [
    "attributor",
    "attributed to",
    "who says it",
    "said by",
    "speaker",
    "claimant",
    "author",
    "party",
    "person",
    "who",
    "source name",
    "urheber",
    "auteur",
  ],
  link: ["link", "url", "source", "source url", "source link", "web address", "address", "quelle", "lien"],
  date: ["said on", "date", "said", "claim date", "date said", "statement date", "when", "day", "datum"],
  topics: [
    "topics",
    "topic",
    "tags",
    "tag",
    "subject",
    "subjects",
    "category",
    "categories",
    "theme",
    "themen",
    "thema",
  ],
};

/** What separates the cells: the separator that cuts the first lines into the most cells, as many in each as in the headings. */
export function guessSeparator(text: string): string {
  const lines = text.split(/\r\n|\n|\r/, 12);
  // A part of the file may end in the middle of a line.
  const whole = lines.length === 12 ? lines.slice(0, -1).join("\n") : text;
  let best: { separator: string; score: number } = { separator: ",", score: 0 };
  for (const separator of SEPARATORS) {
    const score = scoreOf(whole, separator);
    if (score > best.score) best = { separator, score };
  }
  return best.separator;
}

function scoreOf(text: string, delimiter: string): number {
  try {
    const rows = parse(text, { delimiter, relax_column_count: true, relax_quotes: true, skip_empty_lines: true });
    const width = rows[0]?.length ?? 0;
    if (width < 2) return 0;
    return width * (rows.filter((row) => row.length === width).length / rows.length) ** 2;
  } catch {
    return (text.split(/\r\n|\n|\r/, 1)[0]?.split(delimiter).length ?? 1) - 1;
  }
}

/** Which columns the headings name. A column is taken once. */
export function guessColumns(headings: readonly string[]): Record<ImportField, number | null> {
  const folded = headings.map(fold);
  const taken = new Set<number>();
  const find = (names: readonly string[]): number | null => {
    for (const name of names) {
      const at = folded.findIndex((heading, column) => heading === name && !taken.has(column));
      if (at >= 0) {
        taken.add(at);
        return at;
      }
    }
    return null;
  };
  return {
    text: find(HEADINGS.text),
    attributor: find(HEADINGS.attributor),
    date: find(HEADINGS.date),
    topics: find(HEADINGS.topics),
    link: find(HEADINGS.link),
  };
}

function fold(heading: string): string {
  return heading
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
