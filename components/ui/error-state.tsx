import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "./cn";

/** Says what did not work and what to do. Announced at once. `action` is usually a retry. */
export function ErrorState({
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
    <div role="alert" className={cn("border-y border-alert py-8 text-center", className)}>
      <p className="said text-xl">
        <CircleAlert aria-hidden className="text-alert" /> {title}
      </p>
      {children ? <div className="mx-auto mt-1 max-w-prose text-muted">{children}</div> : null}
      {action ? <div className="mt-4 flex flex-wrap justify-center gap-2">{action}</div> : null}
    </div>
  );
}
