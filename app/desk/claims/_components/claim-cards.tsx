import { DueChip } from "@/components/claims/due-chip";
import { StageMark } from "@/components/claims/stage-mark";
import { ReReviewMark, VerdictPill } from "@/components/claims/verdict-pill";
import { DenialMark } from "@/components/responses/denial-mark";
import { Link } from "@/components/ui/link";
import type { ListedClaim } from "@/lib/claims/types";

/** The same rows on a phone, one card each. */
export function ClaimCards({ rows, now }: { rows: readonly ListedClaim[]; now: Date }) {
  return (
    <ul aria-label="Claims" className="md:hidden">
      {rows.map((row) => (
        <li key={row.id} className="grid gap-1.5 border-b border-rule py-3">
          <p className="flex flex-wrap items-center gap-2">
            <span className="code text-muted">C-{row.number}</span>
            <VerdictPill state={row.state} size="small" />
            {row.underReReview ? <ReReviewMark className="text-xs" /> : null}
          </p>
          <Link href={`/desk/claims/${row.id}`} lang={row.language} className="said text-lg text-ink no-underline">
            {row.statement}
          </Link>
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
            {row.attributor ? <span className="text-muted">{row.attributor}</span> : null}
            <DenialMark status={row.denialStatus} counts={row.denialCounts} short />
            <StageMark stage={row.stage} />
            <span className="text-muted">{row.owner?.name ?? "No owner"}</span>
            {row.dueAt ? <DueChip dueAt={row.dueAt} now={now} /> : null}
          </p>
        </li>
      ))}
    </ul>
  );
}
