import type { ReactNode } from "react";
import { cn } from "./cn";

const TONES = { plain: "text-muted", strong: "text-ink", alert: "text-alert", changed: "text-r-reversed" } as const;

/** A flag in small capitals beside something: UPDATED 3 MAY, LINK DEAD, DEMONSTRATION. */
export function Badge({
  tone = "plain",
  className,
  children,
}: {
  tone?: keyof typeof TONES;
  className?: string;
  children: ReactNode;
}) {
  return (
    <span className={cn("smallcaps inline-flex items-center gap-1 whitespace-nowrap", TONES[tone], className)}>
      {children}
    </span>
  );
}
