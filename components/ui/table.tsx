import { ArrowDown, ArrowUp, ArrowUpDown } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";
import { cn } from "./cn";

export type SortDirection = "ascending" | "descending" | "none";

/** A real table. `caption` names it for screen readers; `captionVisible` shows it. Wide tables scroll inside their frame. */
export function Table({
  caption,
  captionVisible = false,
  className,
  children,
  ...props
}: ComponentProps<"table"> & { caption: ReactNode; captionVisible?: boolean }) {
  return (
    // Positioned, so that what only screen readers see is clipped with the table and does not widen the page.
    <div className="relative overflow-x-auto">
      <table className={cn("w-full border-collapse text-sm", className)} {...props}>
        <caption className={captionVisible ? "smallcaps pb-2 text-start" : "sr-only"}>{caption}</caption>
        {children}
      </table>
    </div>
  );
}

/** A heading cell: of its column, or with scope="row" of its row. `sort` says how the column is sorted now. */
export function Th({ scope = "col", sort, className, ...props }: ComponentProps<"th"> & { sort?: SortDirection }) {
  return (
    <th
      scope={scope}
      aria-sort={sort}
      className={cn(
        "px-2 text-start",
        scope === "col"
          ? "h-8 border-b border-control text-xs font-semibold whitespace-nowrap text-muted"
          : "h-10 border-b border-rule py-1.5 font-normal",
        className,
      )}
      {...props}
    />
  );
}

export function Td({ className, ...props }: ComponentProps<"td">) {
  return <td className={cn("h-10 border-b border-rule px-2 py-1.5 align-middle", className)} {...props} />;
}

const SORT_ICONS = { ascending: ArrowUp, descending: ArrowDown, none: ArrowUpDown } as const;

/** The button inside a sortable Th. The direction itself is on the Th. */
export function SortButton({
  direction,
  className,
  children,
  ...props
}: ComponentProps<"button"> & { direction: SortDirection }) {
  const Icon = SORT_ICONS[direction];
  return (
    <button
      type="button"
      className={cn(
        "group -mx-1 inline-flex min-h-6 items-center gap-1 px-1 hover:text-ink",
        direction !== "none" && "text-ink",
        className,
      )}
      {...props}
    >
      {children}
      <Icon
        aria-hidden
        className={cn(direction === "none" && "opacity-0 group-hover:opacity-100 group-focus-visible:opacity-100")}
      />
    </button>
  );
}
