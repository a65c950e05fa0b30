import { cn } from "@/components/ui/cn";
import { formatInstant } from "@/lib/shared/dates";
import { type DueState, describeDue } from "@/lib/shared/due";

const LOOKS: Record<DueState, string> = {
  overdue: "font-semibold text-alert",
  soon: "font-medium text-ink",
  later: "text-muted",
  done: "text-muted",
};

/** When a claim or task is due, in words and not in colour alone. `now` comes from the page, so that server and browser agree. */
export function DueChip({
  dueAt,
  now,
  timeZone = "UTC",
  short = false,
  done = false,
  className,
}: {
  dueAt: Date;
  now: Date;
  timeZone?: string;
  /** Under a heading that says "Due" already. */
  short?: boolean;
  /** Nobody works towards it any more: the day alone. */
  done?: boolean;
  className?: string;
}) {
  const { state, words } = describeDue(dueAt, now, { timeZone, done });
  return (
    <time
      dateTime={dueAt.toISOString()}
      title={formatInstant(dueAt, timeZone)}
      className={cn("whitespace-nowrap", LOOKS[state], className)}
    >
      {short ? words.replace(/^due /, "") : words}
    </time>
  );
}
