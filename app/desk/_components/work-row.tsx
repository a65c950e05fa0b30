import type { ReactNode } from "react";
import { ClockChip } from "@/components/claims/clock-chip";
import { StageMark } from "@/components/claims/stage-mark";
import { ReReviewMark, VerdictPill } from "@/components/claims/verdict-pill";
import { DenialMark } from "@/components/responses/denial-mark";
import type { WorkRow as Row } from "@/lib/claims/list-work";
import { reviewHref } from "@/lib/reviews/search-params";
import { ClaimListItem, PriorityWords } from "./claim-list-item";

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
    <ClaimListItem
      claim={row}
      href={workHref(row.id, part)}
      active={active}
      onFocus={onFocus}
      marks={
        <>
          {row.attributor ? <bdi className="text-muted">{row.attributor}</bdi> : null}
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
          <PriorityWords priority={row.priority} />
          <ClockChip clock={row.clock} />
        </>
      }
    >
      {children}
    </ClaimListItem>
  );
}
