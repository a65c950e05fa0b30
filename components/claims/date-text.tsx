import { type DateLength, formatInstant } from "@/lib/shared/dates";
import { formatPreciseDate, machineDate, PRECISION_NOTES, type PreciseDate } from "@/lib/shared/precise-date";

/** A date no more exact than it is known. With `note` the precision is said: "Nov 2022 (known to the month)". */
export function DateText({
  date,
  length = "short",
  note = false,
  className,
}: {
  date: PreciseDate;
  length?: DateLength;
  note?: boolean;
  className?: string;
}) {
  const precision = note ? PRECISION_NOTES[date.precision] : null;
  return (
    <time dateTime={machineDate(date)} className={className}>
      {formatPreciseDate(date, length)}
      {precision ? <span className="text-muted"> ({precision})</span> : null}
    </time>
  );
}

/** An instant to the minute, its time zone named. */
export function InstantText({
  at,
  timeZone = "UTC",
  length = "short",
  className,
}: {
  at: Date;
  timeZone?: string;
  length?: DateLength;
  className?: string;
}) {
  return (
    <time dateTime={at.toISOString()} className={className}>
      {formatInstant(at, timeZone, length)}
    </time>
  );
}
