import { type DateLength, dayParts, formatDay, monthName } from "./dates";

/** How exactly a date is known. The same words as the database's DatePrecision. */
export type Precision = "DAY" | "MONTH" | "YEAR" | "RANGE";

/** A date as well as it is known: `from` is the day, the first day of the month or year, or the start of the range. */
export type PreciseDate = { precision: Precision; from: Date | string; to?: Date | string | null };

/** What the precision means, to stand in brackets behind the date. Null for a day, which needs no note. */
export const PRECISION_NOTES: Record<Precision, string | null> = {
  DAY: null,
  MONTH: "known to the month",
  YEAR: "known to the year",
  RANGE: "within this period",
};

function formatRange(from: Date | string, to: Date | string, length: DateLength): string {
  const start = dayParts(from);
  const end = dayParts(to);
  if (start.year !== end.year) return `${formatDay(from, length)} – ${formatDay(to, length)}`;
  if (start.month !== end.month) return `${start.day} ${monthName(start.month, length)} – ${formatDay(to, length)}`;
  if (start.day !== end.day) return `${start.day}–${formatDay(to, length)}`;
  return formatDay(from, length);
}

/** The date in words, no more exact than it is known: "22 Dec 2022", "Nov 2022", "2022", "18–22 Nov 2022". */
export function formatPreciseDate(date: PreciseDate, length: DateLength = "short"): string {
  const { year, month } = dayParts(date.from);
  switch (date.precision) {
    case "DAY":
      return formatDay(date.from, length);
    case "MONTH":
      return `${monthName(month, length)} ${year}`;
    case "YEAR":
      return String(year);
    case "RANGE":
      return date.to ? formatRange(date.from, date.to, length) : `from ${formatDay(date.from, length)}`;
  }
}

/** The value for a `<time datetime>`: YYYY-MM-DD, YYYY-MM or YYYY. A range gives its first day. */
export function machineDate(date: PreciseDate): string {
  const { year, month, day } = dayParts(date.from);
  const pad = (value: number, width: number) => String(value).padStart(width, "0");
  if (date.precision === "YEAR") return pad(year, 4);
  if (date.precision === "MONTH") return `${pad(year, 4)}-${pad(month, 2)}`;
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}
