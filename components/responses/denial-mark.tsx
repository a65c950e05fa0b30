import {
  ArrowRightLeft,
  Clock,
  ClockAlert,
  type LucideIcon,
  MessageSquareCheck,
  MessageSquareDashed,
  MessageSquareOff,
  MessageSquareWarning,
  MessageSquareX,
  Split,
} from "lucide-react";
import { cn } from "@/components/ui/cn";
import { SheetIcon } from "@/components/ui/icon-sheet";
import {
  DENIAL_STATUS_LABELS,
  DENIAL_STATUS_SHORT,
  type DenialCounts,
  type DenialStatus,
  denialWords,
} from "@/lib/responses/labels";

const LOOKS: Record<DenialStatus, { icon: LucideIcon; className: string }> = {
  NOT_SOUGHT: { icon: MessageSquareDashed, className: "text-r-none font-normal" },
  AWAITING: { icon: Clock, className: "text-r-asked" },
  NO_RESPONSE: { icon: ClockAlert, className: "text-r-asked" },
  DECLINED: { icon: MessageSquareOff, className: "text-r-declined" },
  NON_DENIAL: { icon: MessageSquareWarning, className: "text-r-dismissed" },
  PARTLY_DENIED: { icon: Split, className: "text-r-partly" },
  DENIED: { icon: MessageSquareX, className: "text-r-denied" },
  CONFIRMED: { icon: MessageSquareCheck, className: "text-r-confirmed" },
  REVERSED: { icon: ArrowRightLeft, className: "text-r-reversed" },
};

const iconId = (status: string) => `denial-${status}`;

/** The icons of all statuses, for the sheet of a page with many marks. */
export const DENIAL_ICONS = Object.fromEntries(
  Object.entries(LOOKS).map(([status, { icon }]) => [iconId(status), icon]),
);

/**
 * The denial status of a claim or a party: icon and words. `counts` adds how many of the parties; `short` is for tables; `sheet`
 * says that the page has the icons drawn on an `IconSheet`.
 */
export function DenialMark({
  status,
  counts,
  short = false,
  sheet = false,
  className,
}: {
  status: DenialStatus;
  counts?: DenialCounts;
  short?: boolean;
  sheet?: boolean;
  className?: string;
}) {
  const { icon: Icon, className: look } = LOOKS[status];
  const words = denialWords(status, counts, short ? DENIAL_STATUS_SHORT : DENIAL_STATUS_LABELS);
  return (
    <span
      data-denial={status}
      title={short ? words : undefined}
      className={cn("inline-flex max-w-full min-w-0 items-center gap-[0.35em] font-[550]", look, className)}
    >
      {sheet ? <SheetIcon id={iconId(status)} /> : <Icon aria-hidden />}
      <span className={short ? "truncate" : undefined}>{words}</span>
    </span>
  );
}
