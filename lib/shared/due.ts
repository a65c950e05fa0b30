import { formatDay, zonedParts } from "./dates";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const WEEKDAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"] as const;

const MONTH = 30 * DAY;
const YEAR = 365 * DAY;

export type DueState = "overdue" | "soon" | "later" | "done";

/** A span of time in its largest unit that says enough: "50 min", "6 h", "12 days". */
export function spanWords(late: number): string {
  if (late < HOUR) return `${Math.max(1, Math.floor(late / MINUTE))} min`;
  if (late < 2 * DAY) return `${Math.floor(late / HOUR)} h`;
  if (late < 100 * DAY) return `${Math.floor(late / DAY)} days`;
  return late < 2 * YEAR ? `${Math.floor(late / MONTH)} months` : `${Math.floor(late / YEAR)} years`;
}

/**
 * Where a due time stands against now, in words: "6 h overdue", "due today 17:00", "due tomorrow 17:00",
 * "due Fri 17:00", "due 3 Oct 2023". Soon means within 24 hours. Days are counted in the zone given. What is `done` is never overdue.
 */
export function describeDue(
  dueAt: Date,
  now: Date,
  { timeZone = "UTC", done = false }: { timeZone?: string; done?: boolean } = {},
): { state: DueState; words: string } {
  if (done) {
    const { year, month, day } = zonedParts(dueAt, timeZone);
    return { state: "done", words: `due ${formatDay(new Date(Date.UTC(year, month - 1, day)))}` };
  }
  const left = dueAt.getTime() - now.getTime();
  if (left < 0) return { state: "overdue", words: `${spanWords(-left)} overdue` };
  const state: DueState = left < DAY ? "soon" : "later";
  const due = zonedParts(dueAt, timeZone);
  const today = zonedParts(now, timeZone);
  const dueDay = Date.UTC(due.year, due.month - 1, due.day);
  const days = Math.round((dueDay - Date.UTC(today.year, today.month - 1, today.day)) / DAY);
  const time = `${due.hour}:${due.minute}`;
  if (days === 0) return { state, words: `due today ${time}` };
  if (days === 1) return { state, words: `due tomorrow ${time}` };
  if (days < 7) return { state, words: `due ${WEEKDAYS[new Date(dueDay).getUTCDay()]} ${time}` };
  return { state, words: `due ${formatDay(new Date(dueDay))}` };
}
