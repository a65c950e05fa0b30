import { CirclePause, Clock3, TriangleAlert } from "lucide-react";
import { cn } from "@/components/ui/cn";
import type { Clock, ClockState } from "@/lib/claims/clock";

const LOOKS: Record<ClockState, string> = {
  NONE: "",
  ENDED: "",
  ON_TRACK: "text-muted",
  DUE_SOON: "font-medium text-ink",
  OVERDUE: "font-semibold text-alert",
  PAUSED: "text-r-asked",
};

const ICONS = {
  ON_TRACK: null,
  DUE_SOON: Clock3,
  OVERDUE: TriangleAlert,
  PAUSED: CirclePause,
  NONE: null,
  ENDED: null,
};

/** Where a claim stands against its time, in words: on track, due soon, overdue, paused. Nothing before checking began and after the end. */
export function ClockChip({ clock: { state, words }, className }: { clock: Clock; className?: string }) {
  if (words === "") return null;
  const Icon = ICONS[state];
  return (
    <span className={cn("inline-flex items-baseline gap-1 whitespace-nowrap", LOOKS[state], className)}>
      {Icon ? <Icon aria-hidden className="self-center" /> : null}
      {words}
    </span>
  );
}
