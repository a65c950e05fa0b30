import { formatInstant, monthName, zonedParts } from "@/lib/shared/dates";

/** An instant as a column shows it: the time today, else the day; the whole of it on hover. */
export function ShortInstant({ at, now }: { at: Date; now: Date }) {
  const then = zonedParts(at, "UTC");
  const today = zonedParts(now, "UTC");
  const day = `${then.day} ${monthName(then.month)}`;
  const sameDay = then.year === today.year && then.month === today.month && then.day === today.day;
  return (
    <time dateTime={at.toISOString()} title={formatInstant(at)} className="whitespace-nowrap text-muted">
      {sameDay ? `today ${then.hour}:${then.minute}` : then.year === today.year ? day : `${day} ${then.year}`}
    </time>
  );
}
