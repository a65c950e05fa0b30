import { Ban, CircleSlash, Copy } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";
import { STAGE_LABELS, type Stage } from "@/lib/claims/labels";

/** A disc filled clockwise to the share given, 0 to 1. No colour: the stage is internal and not a finding. */
function Progress({ share }: { share: number }) {
  const angle = 2 * Math.PI * share;
  const x = 8 + 4.5 * Math.sin(angle);
  const y = 8 - 4.5 * Math.cos(angle);
  return (
    <svg aria-hidden="true" viewBox="0 0 16 16" className="size-[1.05em] flex-none" fill="none">
      <circle cx="8" cy="8" r="6.5" stroke="currentColor" strokeWidth="1.4" />
      {share >= 1 ? (
        <circle cx="8" cy="8" r="4.5" fill="currentColor" />
      ) : share > 0 ? (
        <path d={`M8 8V3.5A4.5 4.5 0 ${share > 0.5 ? 1 : 0} 1 ${x.toFixed(2)} ${y.toFixed(2)}Z`} fill="currentColor" />
      ) : null}
    </svg>
  );
}

const GLYPHS: Record<Stage, ReactNode> = {
  INBOX: <Progress share={0} />,
  CHECKING: <Progress share={0.25} />,
  IN_REVIEW: <Progress share={0.5} />,
  APPROVED: <Progress share={0.75} />,
  PUBLISHED: <Progress share={1} />,
  DECLINED: <CircleSlash aria-hidden />,
  DUPLICATE: <Copy aria-hidden />,
  WITHDRAWN: <Ban aria-hidden />,
};

/** Where the work on a claim stands: a glyph that fills up, and the word. */
export function StageMark({ stage, className }: { stage: Stage; className?: string }) {
  return (
    <span className={cn("inline-flex items-center gap-1.5 whitespace-nowrap", className)}>
      {GLYPHS[stage]}
      {STAGE_LABELS[stage]}
    </span>
  );
}
