import type { ReactNode } from "react";
import { ClaimCode } from "@/components/claims/claim-code";
import { cn } from "@/components/ui/cn";
import { Link } from "@/components/ui/link";
import { PRIORITY_LABELS } from "@/lib/claims/labels";
import type { ListedClaim } from "@/lib/claims/types";

/** A claim in a list that keys walk: what it says, a line of `marks`, and what stands beside it. `active`: the keys are on it. */
export function ClaimListItem({
  claim,
  href,
  active,
  onFocus,
  marks,
  below,
  children,
}: {
  claim: { id: string; number: number; statement: string; language: string };
  href: string;
  active: boolean;
  onFocus: () => void;
  marks: ReactNode;
  /** Stands under the marks. */
  below?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <li
      data-row={claim.id}
      onFocus={onFocus}
      className={cn(
        "flex flex-wrap items-start gap-x-6 gap-y-2 border-s-3 border-b border-b-rule py-2.5 ps-3 pe-1 last:border-b-0",
        active ? "border-s-ink bg-surface" : "border-s-transparent",
      )}
    >
      <div className="grid min-w-64 flex-1 gap-1">
        <p className="line-clamp-2">
          <ClaimCode number={claim.number} className="me-2 text-muted" />
          <Link
            data-open=""
            href={href}
            lang={claim.language}
            dir="auto"
            className="said text-lg font-semibold text-ink no-underline -outline-offset-2 hover:underline"
          >
            {claim.statement}
          </Link>
        </p>
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">{marks}</p>
        {below}
      </div>
      {children}
    </li>
  );
}

/** Nothing for the ordinary priority. */
export function PriorityWords({ priority }: Pick<ListedClaim, "priority">) {
  if (priority === "NORMAL") return null;
  return (
    <span className={priority === "LOW" ? "text-muted" : "font-medium"}>{PRIORITY_LABELS[priority]} priority</span>
  );
}
