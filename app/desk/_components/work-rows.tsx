import { ClaimCode } from "@/components/claims/claim-code";
import { DueChip } from "@/components/claims/due-chip";
import { StageMark } from "@/components/claims/stage-mark";
import { ReReviewMark, VerdictPill } from "@/components/claims/verdict-pill";
import { DenialMark } from "@/components/responses/denial-mark";
import { Link } from "@/components/ui/link";
import type { ClaimRow } from "@/lib/claims/types";
import { TakeButton } from "./take-button";

/** Claims as a short list: what it says, who says it, how it stands, when it is due. */
export function WorkRows({
  label,
  rows,
  now,
  part,
  takes = false,
}: {
  label: string;
  rows: readonly ClaimRow[];
  now: Date;
  /** The tab that a row opens, when it is not the overview. */
  part?: "review";
  /** Offers to take each. */
  takes?: boolean;
}) {
  return (
    <ul aria-label={label}>
      {rows.map((row) => {
        const href = `/desk/claims/${row.id}${part ? `/${part}` : ""}`;
        return (
          <li key={row.id} className="flex items-start gap-3 border-b border-rule py-2.5 last:border-0">
            <div className="min-w-0 flex-1">
              <p>
                <ClaimCode number={row.number} className="me-2 text-muted" />
                <Link
                  href={href}
                  lang={row.language}
                  className="said text-lg font-semibold text-ink no-underline hover:underline"
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
                {row.dueAt ? <DueChip dueAt={row.dueAt} now={now} /> : null}
              </p>
            </div>
            {takes ? <TakeButton id={row.id} code={`C-${row.number}`} /> : null}
          </li>
        );
      })}
    </ul>
  );
}
