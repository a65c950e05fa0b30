import "server-only";

const DAY = 86_400_000;
const UNITS = { h: 3_600_000, d: DAY, w: 7 * DAY } as const;
const WEEKDAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
const NEAR_DAYS: Record<string, number> = { yesterday: -1, today: 0, tomorrow: 1 };

/** From `start` to just before `end`: a day in UTC, or an instant, whose two are equal. */
export type Span = { start: Date; end: Date };

/**
 * What a date value of a filter means at an instant (see DATE_VALUE in filters.ts). A weekday is the next one after today; days
 * begin at midnight UTC, so that a link means the same to everybody. Null for what is no date, such as 31 February.
 */
export function dateSpan(value: string, now: Date): Span | null {
  if (value === "now") return { start: now, end: now };
  const distance = /^([+-])(\d+)([hdw])$/.exec(value);
  if (distance) {
    const [, sign, amount, unit] = distance;
    const at = new Date(now.getTime() + (sign === "-" ? -1 : 1) * Number(amount) * UNITS[unit as keyof typeof UNITS]);
    return { start: at, end: at };
  }
  const midnight = Math.floor(now.getTime() / DAY) * DAY;
  const near = NEAR_DAYS[value];
  if (near !== undefined) return day(midnight + near * DAY);
  const weekday = WEEKDAYS.indexOf(value);
  if (weekday >= 0) return day(midnight + (((weekday - new Date(midnight).getUTCDay() + 6) % 7) + 1) * DAY);
  const written = Date.parse(`${value}T00:00:00Z`);
  return new Date(written || 0).toISOString().startsWith(value) ? day(written) : null;
}

const day = (start: number): Span => ({ start: new Date(start), end: new Date(start + DAY) });
