import type { ReactNode } from "react";
import { ClaimCode } from "@/components/claims/claim-code";
import { ClockChip } from "@/components/claims/clock-chip";
import { StageMark } from "@/components/claims/stage-mark";
import { ReReviewMark, VerdictPill } from "@/components/claims/verdict-pill";
import { DenialMark } from "@/components/responses/denial-mark";
import { cn } from "@/components/ui/cn";
import { Link } from "@/components/ui/link";
import { PRIORITY_LABELS } from "@/lib/claims/labels";
import type { WorkRow as Row } from "@/lib/claims/list-work";
import { reviewHref } from "@/lib/reviews/search-params";

/** Where a claim of a list of work opens: what is reviewed is gone through in the order of the list. */
export function workHref(claimId: string, part?: "review"): string {
  return part === "review" ? reviewHref(claimId, { queue: "mine", sort: "priority" }) : `/desk/claims/${claimId}`;
}

/** A claim of a list of work: what it says, who says it, how it stands, its evidence, its time. `active`: the keys are on it. */
export function WorkRow({
  row,
  part,
  active,
  onFocus,
  children,
}: {
  row: Row;
  /** The tab that it opens, when it is not the overview. */
  part?: "review";
  active: boolean;
  onFocus: () => void;
  /** What can be done with it. */
  children?: ReactNode;
}) {
  return (
    <li
      data-row={row.id}
      onFocus={onFocus}
      className={cn(
        "flex flex-wrap items-start gap-x-4 gap-y-2 border-s-3 border-b border-b-rule py-2.5 ps-3 pe-1 last:border-b-0",
        active ? "border-s-ink bg-surface" : "border-s-transparent",
      )}
    >
      <div className="min-w-64 flex-1">
        <p className="line-clamp-2">
          <ClaimCode number={row.number} className="me-2 text-muted" />
          <Link
            data-open=""
            href={workHref(row.id, part)}
            lang={row.language}
            className="said text-lg font-semibold text-ink no-underline -outline-offset-2 hover:underline"
          >
            {row.statement}
          </Link>
        </p>
        <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
          {row.attributor ? <span className="text-muted">{row.attributor}</span> : null}
          <DenialMark status={row.denialStatus} counts={row.denialCounts} short />
          <StageMark stage={row.stage} className="text-muted" />
          {row.state === "NOT_CHECKED" || row.state === "CHECKING" ? null : (
            <VerdictPill state={row.state} size="small" />
          )}
          {row.underReReview ? <ReReviewMark /> : null}
          <span className="text-muted">
            {row.evidenceFor + row.evidenceAgainst === 0
              ? "no evidence"
              : `evidence ${row.evidenceFor} for, ${row.evidenceAgainst} against`}
          </span>
          {row.priority === "NORMAL" ? null : (
            <span className={row.priority === "LOW" ? "text-muted" : "font-medium"}>
              {PRIORITY_LABELS[row.priority]} priority
            </span>
          )}
          <ClockChip clock={row.clock} />
        </p>
      </div>
      {children}
    </li>
  );
}
