import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";

/**
 * The head of a page: a line of marks and facts above the title, actions at its end, tabs below.
 * `title` is the page's only h1.
 */
export function PageHeader({
  above,
  title,
  actions,
  tabs,
  className,
  children,
}: {
  above?: ReactNode;
  title: ReactNode;
  actions?: ReactNode;
  tabs?: ReactNode;
  className?: string;
  children?: ReactNode;
}) {
  return (
    <div className={cn("border-b border-rule px-4 pt-3.5 md:px-5", className)}>
      {above || actions ? (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
          {above}
          {actions ? <div className="ms-auto flex flex-wrap gap-2 print:hidden">{actions}</div> : null}
        </div>
      ) : null}
      <h1 className="mt-2 mb-2.5 max-w-[76ch] font-serif text-3xl font-semibold tracking-[-0.01em] text-balance">
        {title}
      </h1>
      {children}
      {tabs ?? <div className="pb-1" />}
    </div>
  );
}
