import { dayParts, isoDay, monthName } from "./dates";
import type { Precision } from "./precise-date";

/** A date in days of the calendar, YYYY-MM-DD, as forms send it. `to` is set for a RANGE only. */
export type TypedDate = { precision: Precision; from: string; to: string | null };

export type ParsedDate = { ok: true; date: TypedDate } | { ok: false; message: string };

const EXAMPLES = "Write it like 22 Dec 2022, Dec 2022, 2022 or 18 Nov 2022 – 22 Nov 2022.";
const NAMES = Array.from({ length: 12 }, (_, index) => monthName(index + 1, "long").toLowerCase());

function refuse(message: string): ParsedDate {
  return { ok: false, message };
}

/** So much of what was typed is said again: a cell of a file may hold a page of text. */
const REPEATED = 80;

/** What was typed, to be repeated in a message; only its beginning when it is long. */
export function shownDate(text: string): string {
  return text.length <= REPEATED ? text : `${text.slice(0, REPEATED - 1)}…`;
}

function month(word: string): number | null {
  const name = word.toLowerCase().replace(/\.$/, "");
  const index = name.length >= 3 ? NAMES.findIndex((full) => full.startsWith(name === "sept" ? "sep" : name)) : -1;
  return index < 0 ? null : index + 1;
}

function isoFrom(year: number, monthNumber: number, day: number): string | null {
  // JavaScript takes the years 0 to 99 for those of the twentieth century.
  if (year < 100) return null;
  const date = new Date(Date.UTC(year, monthNumber - 1, day));
  return date.getUTCMonth() === monthNumber - 1 && date.getUTCDate() === day ? isoDay(date) : null;
}

function single(text: string): TypedDate | "ambiguous" | "impossible" | null {
  const one = (precision: Precision, from: string | null) => (from ? { precision, from, to: null } : "impossible");
  if (/^\d{1,2}[/.]\d{1,2}[/.]\d{2,4}$/.test(text)) return "ambiguous";
  let match = /^(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?$/.exec(text);
  if (match) {
    const [year, monthNumber, day] = [Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1)];
    return one(match[3] ? "DAY" : match[2] ? "MONTH" : "YEAR", isoFrom(year, monthNumber, day));
  }
  match = /^(?:(\d{1,2})\s+)?(\p{L}+\.?)\s+(\d{4})$/u.exec(text) ?? null;
  if (!match) {
    const american = /^(\p{L}+\.?)\s+(\d{1,2}),?\s+(\d{4})$/u.exec(text);
    if (american) return single(`${american[2]} ${american[1]} ${american[3]}`);
    return null;
  }
  const monthNumber = month(match[2] ?? "");
  if (!monthNumber) return null;
  return one(match[1] ? "DAY" : "MONTH", isoFrom(Number(match[3]), monthNumber, Number(match[1] ?? 1)));
}

/** What is missing at the start of "18–22 Nov 2022" or "18 Oct – 22 Nov 2022" is taken from its end. */
function completeStart(start: string, end: string): string {
  if (/^\d{1,2}$/.test(start)) return end.replace(/^\d{1,2}/, start);
  if (/^\d{1,2}\s+\p{L}+\.?$/u.test(start)) return `${start} ${end.slice(-4)}`;
  return start;
}

/**
 * Reads a date as a person types it, and how exactly it is known: a day, a month, a year, or two days as a range.
 * Days and months in figures alone ("3/4/2022") are refused, because they can be read two ways.
 */
export function parseDate(input: string): ParsedDate {
  const text = input.trim().replace(/\s+/g, " ");
  if (text === "") return refuse(EXAMPLES);
  const range = /^(.+?)\s*(?:–|—|\bto\b|\s-\s|(?<=^\d{1,2})-(?=\d{1,2} ))\s*(.+)$/iu.exec(text);
  const ends = range ? [completeStart(range[1] ?? "", range[2] ?? ""), range[2] ?? ""] : [text];
  const dates = ends.map(single);
  if (dates.includes("ambiguous")) return refuse(`“${shownDate(text)}” can be read two ways. ${EXAMPLES}`);
  if (dates.includes("impossible")) return refuse(`There is no such day as “${shownDate(text)}”.`);
  const [from, to] = dates as (TypedDate | null | undefined)[];
  if (!from || (range && !to)) return refuse(`“${shownDate(text)}” is not understood as a date. ${EXAMPLES}`);
  if (!to) return { ok: true, date: from };
  if (from.precision !== "DAY" || to.precision !== "DAY")
    return refuse("A period needs the day it begins and the day it ends.");
  if (to.from < from.from) return refuse(`The period ends before it begins: ${shownDate(text)}.`);
  if (to.from === from.from) return { ok: true, date: from };
  return { ok: true, date: { precision: "RANGE", from: from.from, to: to.from } };
}

/** The text that `parseDate` reads back as the same date, to fill a form with. */
export function typedText(date: TypedDate): string {
  const day = (iso: string) => {
    const parts = dayParts(iso);
    return `${parts.day} ${monthName(parts.month)} ${parts.year}`;
  };
  const { year, month: monthNumber } = dayParts(date.from);
  if (date.precision === "YEAR") return String(year);
  if (date.precision === "MONTH") return `${monthName(monthNumber)} ${year}`;
  return date.precision === "RANGE" && date.to ? `${day(date.from)} – ${day(date.to)}` : day(date.from);
}
