/** Until when a claim is put off. */
export type SnoozeChoice = "TOMORROW" | "MONDAY" | "WEEK" | "DAY";

const DAY_MS = 86_400_000;
/** The hour, in UTC, at which what was put off is back. */
const HOUR = 7;

/** The time that a choice means; of DAY it is that of the day given, as YYYY-MM-DD. Null when no day is given. */
export function snoozeUntil(choice: SnoozeChoice, now: Date, day = ""): Date | null {
  if (choice === "DAY") return /^\d{4}-\d{2}-\d{2}$/.test(day) ? new Date(`${day}T0${HOUR}:00:00Z`) : null;
  // From Sunday on, Monday is tomorrow; on a Monday it is the next one.
  const days = choice === "TOMORROW" ? 1 : choice === "WEEK" ? 7 : (8 - now.getUTCDay()) % 7 || 7;
  const then = new Date(now.getTime() + days * DAY_MS);
  return new Date(Date.UTC(then.getUTCFullYear(), then.getUTCMonth(), then.getUTCDate(), HOUR));
}
