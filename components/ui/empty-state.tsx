import type { ReactNode } from "react";
import { cn } from "./cn";

/** Says that there is nothing, why, and what to do next. `action` is the one thing to do. */
export function EmptyState({
  title,
  action,
  className,
  children,
}: {
  title: ReactNode;
  action?: ReactNode;
  className?: string;
  children?: ReactNode;
}) {
  return (
    <div className={cn("border-y border-rule py-10 text-center", className)}>
      <p className="said text-xl">{title}</p>
      {children ? <div className="mx-auto mt-1 max-w-prose text-muted">{children}</div> : null}
      {action ? <div className="mt-4 flex flex-wrap justify-center gap-2">{action}</div> : null}
    </div>
  );
}
