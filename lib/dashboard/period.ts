import "server-only";
import { isoDay } from "@/lib/shared/dates";
import type { Weeks } from "./search-params";

const DAY = 86_400_000;
const WEEK = 7 * DAY;

/** From `from` to just before `to`, both midnight UTC. */
export type Span = { from: Date; to: Date };

/** The Monday, midnight UTC, of the week that an instant is in. */
export function mondayOf(instant: Date): Date {
  const midnight = Math.floor(instant.getTime() / DAY) * DAY;
  return new Date(midnight - ((new Date(midnight).getUTCDay() + 6) % 7) * DAY);
}

/** So many weeks, the one that `now` is in the last of them. */
export function periodOf(weeks: Weeks, now: Date): Span {
  const to = mondayOf(now).getTime() + WEEK;
  return { from: new Date(to - weeks * WEEK), to: new Date(to) };
}

/** The Mondays of a period, the latest first, as YYYY-MM-DD. */
export function weeksOf({ from, to }: Span): string[] {
  const weeks: string[] = [];
  for (let at = to.getTime() - WEEK; at >= from.getTime(); at -= WEEK) weeks.push(isoDay(new Date(at)));
  return weeks;
}

/** One week of a period; null for a day that begins none of its weeks. */
export function weekOf(period: Span, monday: string): Span | null {
  if (!weeksOf(period).includes(monday)) return null;
  const from = new Date(`${monday}T00:00:00Z`);
  return { from, to: new Date(from.getTime() + WEEK) };
}

/** The calendar month, in UTC, that an instant is in. */
export function monthOf(now: Date): Span {
  const [year, month] = [now.getUTCFullYear(), now.getUTCMonth()];
  return { from: new Date(Date.UTC(year, month, 1)), to: new Date(Date.UTC(year, month + 1, 1)) };
}
