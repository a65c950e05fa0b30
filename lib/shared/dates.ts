/**
 * Calendar days and instants in words.
 *
 * Month names are our own: Intl's short names differ between ICU releases ("Sep" and "Sept"), and a page
 * rendered by Node and continued by a browser has to say the same word twice.
 */
const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

export type DateLength = "short" | "long";

/** Year, month (1-12) and day of a calendar day. */
export type DayParts = { year: number; month: number; day: number };

/** The name of a month, 1 to 12: "Sep" or "September". */
export function monthName(month: number, length: DateLength = "short"): string {
  const name = MONTHS[month - 1];
  if (name === undefined) throw new RangeError(`no month ${month}`);
  return length === "long" ? name : name.slice(0, 3);
}

/** The calendar day of an instant in UTC, as YYYY-MM-DD. A string of that form comes back as it is. */
export function isoDay(day: Date | string): string {
  return typeof day === "string" ? day.slice(0, 10) : day.toISOString().slice(0, 10);
}

/** The parts of a calendar day. A Date is read in UTC, as the database stores days. Throws RangeError on any other text. */
export function dayParts(day: Date | string): DayParts {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(isoDay(day));
  if (!match) throw new RangeError(`not a calendar day: ${String(day)}`);
  return { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
}

/** A calendar day in words: "22 Dec 2022", or "22 December 2022" when long. */
export function formatDay(day: Date | string, length: DateLength = "short"): string {
  const parts = dayParts(day);
  return `${parts.day} ${monthName(parts.month, length)} ${parts.year}`;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format takes a hundred times as long as using one, and a list asks for one in every row. */
function formatIn(timeZone: string): Intl.DateTimeFormat {
  const made =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat("en-GB", {
      timeZone,
      hourCycle: "h23",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      timeZoneName: "short",
    });
  formats.set(timeZone, made);
  return made;
}

/** The calendar fields of an instant in a named zone, hour and minute as two digits, and the zone's short name. */
export function zonedParts(instant: Date, timeZone: string): DayParts & { hour: string; minute: string; zone: string } {
  const parts = formatIn(timeZone).formatToParts(instant);
  const get = (type: Intl.DateTimeFormatPartTypes) => parts.find((part) => part.type === type)?.value ?? "";
  return {
    year: Number(get("year")),
    month: Number(get("month")),
    day: Number(get("day")),
    hour: get("hour"),
    minute: get("minute"),
    zone: get("timeZoneName"),
  };
}

/** An instant in words with its zone named: "22 Dec 2022, 14:02 UTC". */
export function formatInstant(instant: Date | string, timeZone = "UTC", length: DateLength = "short"): string {
  const parts = zonedParts(new Date(instant), timeZone);
  return `${parts.day} ${monthName(parts.month, length)} ${parts.year}, ${parts.hour}:${parts.minute} ${parts.zone}`;
}
