import { ArrowDown, ArrowUp, Dot, type LucideIcon, Split } from "lucide-react";
import { cn } from "@/components/ui/cn";
import { STANCE_LABELS, type Stance } from "@/lib/evidence/labels";

const ICONS: Record<Stance, LucideIcon> = {
  SUPPORTS: ArrowUp,
  REFUTES: ArrowDown,
  QUALIFIES: Split,
  CONTEXT: Dot,
};

/** Which way an evidence item speaks. No colour: that belongs to the verdict. */
export function StanceMark({ stance, className }: { stance: Stance; className?: string }) {
  const Icon = ICONS[stance];
  return (
    <span
      data-stance={stance}
      className={cn(
        "inline-flex items-center gap-[0.35em] whitespace-nowrap",
        stance === "CONTEXT" && "text-muted",
        className,
      )}
    >
      <Icon aria-hidden />
      {STANCE_LABELS[stance]}
    </span>
  );
}
