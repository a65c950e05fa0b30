import "server-only";

const LANGUAGES = ["en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "nb"];
const EARLIEST = 1800;

/** Month names and their abbreviations, lower case without stops, as the languages' own calendars write them. */
const MONTHS = new Map<string, number>();
for (const language of LANGUAGES) {
  for (const month of ["long", "short"] as const) {
    const format = new Intl.DateTimeFormat(language, { month, day: "numeric", timeZone: "UTC" });
    for (let index = 0; index < 12; index += 1) {
      const parts = format.formatToParts(Date.UTC(2000, index, 15));
      const name = parts.find((part) => part.type === "month")?.value;
      if (name) MONTHS.set(name.toLowerCase().replace(/\.$/, ""), index + 1);
    }
  }
}
for (const [name, month] of [
  ["sept", 9],
  ["june", 6],
  ["july", 7],
] as const)
  MONTHS.set(name, month);

const ISO = /\b(\d{4})-(\d{2})-(\d{2})(?!\d)/;
const MONTH_FIRST = /(?<!\p{L})(\p{L}{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/u;
const DAY_FIRST = /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|º)?\.?\s+(?:de\s+)?(\p{L}{3,9})\.?,?\s+(?:de\s+)?(\d{4})(?!\d)/u;
const DOTTED = /(?<![\d.])(\d{1,2})\.(\d{1,2})\.(\d{4})(?![\d.])/;

/**
 * The first complete date in a line as YYYY-MM-DD, or null. Understands ISO dates, "Sept 12, 2023", "12 September
 * 2023", "12. März 2023" and "12.09.2023". "12/09/2023" is left alone: it is two different days.
 */
export function findDate(line: string): string | null {
  const iso = ISO.exec(line);
  if (iso) return isoDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const american = MONTH_FIRST.exec(line);
  const named = american && isoDate(Number(american[3]), monthOf(american[1]), Number(american[2]));
  if (named) return named;
  const european = DAY_FIRST.exec(line);
  const written = european && isoDate(Number(european[3]), monthOf(european[2]), Number(european[1]));
  if (written) return written;
  const dotted = DOTTED.exec(line);
  return dotted && isoDate(Number(dotted[3]), Number(dotted[2]), Number(dotted[1]));
}

/** True for a word that names a month. */
export function isMonth(word: string): boolean {
  return monthOf(word) > 0;
}

function monthOf(word: string | undefined): number {
  return MONTHS.get((word ?? "").toLowerCase().replace(/\.$/, "")) ?? 0;
}

function isoDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && month > 0 && year >= EARLIEST;
  return real ? date.toISOString().slice(0, 10) : null;
}
