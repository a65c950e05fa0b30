import type { ReactNode } from "react";
import { cn } from "./cn";

const TONES = {
  note: "border-0 border-s-[3px] border-control bg-sunk",
  changed: "border border-s-[5px] border-r-reversed bg-surface",
  alert: "border border-s-[5px] border-alert bg-surface",
} as const;

/** A notice with a heavy edge. `label` stands above it in small capitals ("Internal"); `icon` at its start. */
export function Callout({
  tone = "note",
  label,
  icon,
  role,
  className,
  children,
}: {
  tone?: keyof typeof TONES;
  label?: ReactNode;
  icon?: ReactNode;
  /** `alert` interrupts, `status` waits for a pause. Leave out for a notice that is part of the page. */
  role?: "alert" | "status";
  className?: string;
  children: ReactNode;
}) {
  return (
    <div role={role} className={cn("flex items-baseline gap-2.5 px-3 py-[9px]", TONES[tone], className)}>
      {icon}
      <div className="min-w-0 flex-1">
        {label ? <p className="smallcaps mb-1">{label}</p> : null}
        {children}
      </div>
    </div>
  );
}
