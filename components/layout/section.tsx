import { type ReactNode, useId } from "react";
import { cn } from "@/components/ui/cn";

/** A part of a page: its name in small capitals, what can be done with it at the line's end, a hairline below. */
export function Section({
  title,
  aside,
  actions,
  rule = true,
  className,
  children,
}: {
  title: ReactNode;
  /** Beside the name, in ordinary letters: "as of 14 Sep 2023". */
  aside?: ReactNode;
  actions?: ReactNode;
  rule?: boolean;
  className?: string;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={cn("py-6", rule && "border-b border-rule", className)}>
      <div className="mb-2.5 flex min-h-6 flex-wrap items-center gap-x-3.5 gap-y-1">
        <h2 id={id} className="smallcaps">
          {title}
        </h2>
        {aside ? <span className="meta">{aside}</span> : null}
        {actions ? <div className="ms-auto flex flex-wrap gap-2 print:hidden">{actions}</div> : null}
      </div>
      {children}
    </section>
  );
}
