import { formatPreciseDate } from "./precise-date";
import type { StoredDate } from "./precise-date-schema";

/** The latest calendar day that has begun anywhere on earth, UTC+14, as YYYY-MM-DD: nothing was said after it. */
export function latestToday(now: Date): string {
  return new Date(now.getTime() + 14 * 3_600_000).toISOString().slice(0, 10);
}

/**
 * Why something cannot have been said on this date, in words for its field; null when it can. A month or year that is not over yet is
 * fine, a period that ends after today is not.
 */
export function saidDateProblem(date: StoredDate | null, now: Date): string | null {
  if (date === null) return null;
  const last = date.precision === "RANGE" ? date.to : date.from;
  if (date.from <= latestToday(now) && last <= latestToday(now)) return null;
  return `${formatPreciseDate(date)} is after today. Check the year, or record it once it was said.`;
}
