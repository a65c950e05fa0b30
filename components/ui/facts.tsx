import type { ReactNode } from "react";
import { cn } from "./cn";

export type Fact = { term: string; value: ReactNode };

/** Terms and their values in two columns. A fact without value is left out. */
export function Facts({ items, className }: { items: readonly Fact[]; className?: string }) {
  return (
    <dl className={cn("grid grid-cols-[minmax(5.25rem,auto)_minmax(0,1fr)] gap-x-2.5 gap-y-1.5 text-sm", className)}>
      {items
        .filter((item) => item.value !== null && item.value !== undefined && item.value !== "")
        .map((item) => (
          <div key={item.term} className="col-span-2 grid grid-cols-subgrid">
            <dt className="text-muted">{item.term}</dt>
            <dd>{item.value}</dd>
          </div>
        ))}
    </dl>
  );
}
