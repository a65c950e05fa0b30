import {
  Ban,
  CircleCheck,
  CircleDashed,
  CircleQuestionMark,
  Contrast,
  Hourglass,
  type LucideIcon,
  OctagonX,
  Repeat,
  Scale,
  TriangleAlert,
} from "lucide-react";
import { cn } from "@/components/ui/cn";
import { SheetIcon } from "@/components/ui/icon-sheet";
import { RE_REVIEW_LABEL, VERIFICATION_STATE_LABELS, type VerificationState } from "@/lib/claims/labels";

/** Three signs for each state: the icon, the border and the word. Colour is the fourth and never alone. */
const LOOKS: Record<VerificationState, { icon: LucideIcon; className: string }> = {
  NOT_CHECKED: { icon: CircleDashed, className: "border-dotted border-v-new-bd bg-v-new-bg text-v-new-fg" },
  CHECKING: { icon: Hourglass, className: "border-v-checking-bd bg-v-checking-bg text-v-checking-fg" },
  CONFIRMED: { icon: CircleCheck, className: "border-v-confirmed-bd bg-v-confirmed-bg text-v-confirmed-fg" },
  MOSTLY_SUPPORTED: { icon: Contrast, className: "border-v-mostly-bd bg-v-mostly-bg text-v-mostly-fg" },
  CONTESTED: { icon: Scale, className: "border-v-contested-bd bg-v-contested-bg text-v-contested-fg" },
  MISLEADING: { icon: TriangleAlert, className: "border-v-misleading-bd bg-v-misleading-bg text-v-misleading-fg" },
  FALSE: { icon: OctagonX, className: "border-v-false-bd bg-v-false-bg text-v-false-fg" },
  UNPROVEN: {
    icon: CircleQuestionMark,
    className: "border-dashed border-v-unproven-bd bg-v-unproven-bg text-v-unproven-fg",
  },
  WITHDRAWN: { icon: Ban, className: "border-v-withdrawn-bd bg-v-withdrawn-bg text-v-withdrawn-fg line-through" },
};

const iconId = (state: string) => `state-${state}`;

/** The icons of all states, for the sheet of a page with many pills. */
export const STATE_ICONS = Object.fromEntries(Object.entries(LOOKS).map(([state, { icon }]) => [iconId(state), icon]));

const SIZES = {
  big: "ps-[9px] pe-3 py-[2px] text-lg leading-7",
  normal: "ps-1.5 pe-2 py-px text-xs leading-5",
  small: "ps-1 pe-1.5 text-2xs leading-[18px]",
} as const;

/**
 * The verification state of a claim. Verdicts are fills; the states without a verdict are outlines. `sheet` says that the page has
 * the icons drawn on an `IconSheet`.
 */
export function VerdictPill({
  state,
  size = "normal",
  sheet = false,
  className,
}: {
  state: VerificationState;
  size?: keyof typeof SIZES;
  sheet?: boolean;
  className?: string;
}) {
  const { icon: Icon, className: look } = LOOKS[state];
  return (
    <span
      data-state={state}
      className={cn(
        "inline-flex items-center gap-[0.4em] rounded-xs border font-semibold whitespace-nowrap",
        SIZES[size],
        look,
        className,
      )}
    >
      {sheet ? <SheetIcon id={iconId(state)} /> : <Icon aria-hidden />}
      {VERIFICATION_STATE_LABELS[state]}
    </span>
  );
}

/** Stands beside a verdict that the desk is looking at again. The verdict itself stays. */
export function ReReviewMark({ className }: { className?: string }) {
  return (
    <span
      className={cn("inline-flex items-center gap-[0.35em] font-semibold whitespace-nowrap text-r-reversed", className)}
    >
      <Repeat aria-hidden />
      {RE_REVIEW_LABEL}
    </span>
  );
}
