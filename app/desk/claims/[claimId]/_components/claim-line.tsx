import { ClockChip } from "@/components/claims/clock-chip";
import { DueChip } from "@/components/claims/due-chip";
import { StageMark } from "@/components/claims/stage-mark";
import { ReReviewMark, VerdictPill } from "@/components/claims/verdict-pill";
import { DenialMark } from "@/components/responses/denial-mark";
import { type ClockTargets, clockOf } from "@/lib/claims/clock";
import { PRIORITY_LABELS, RISK_HINTS, RISK_LABELS } from "@/lib/claims/labels";
import { isOpen } from "@/lib/claims/policy";
import type { ClaimWorkspace } from "@/lib/claims/types";
import { CopyCode } from "./copy-code";

/** The marks and facts above the statement: code, state, denial, stage, risk, owner, due, version. */
export function ClaimLine({ claim, targets, now }: { claim: ClaimWorkspace; targets: ClockTargets; now: Date }) {
  const clock = clockOf(claim.clock, targets, now);
  return (
    <>
      <CopyCode code={claim.code} />
      <VerdictPill state={claim.state} />
      {claim.underReReview ? <ReReviewMark /> : null}
      <DenialMark status={claim.denialStatus} counts={claim.denialCounts} />
      <StageMark stage={claim.stage} className="text-sm" />
      <span className="meta flex flex-wrap gap-x-1.5">
        {claim.risk === "NORMAL" ? null : (
          <span>
            {RISK_LABELS[claim.risk]}, {RISK_HINTS[claim.risk].toLowerCase().replace(/\.$/, "")} ·
          </span>
        )}
        {claim.priority === "NORMAL" ? null : <span>{PRIORITY_LABELS[claim.priority]} priority ·</span>}
        <span>{claim.owner ? `owner ${claim.owner.name}` : "no owner"}</span>
        {clock.words !== "" ? (
          <span>
            · <ClockChip clock={clock} />
          </span>
        ) : null}
        {claim.dueAt && !isOpen(claim.stage) ? (
          <span>
            · <DueChip dueAt={claim.dueAt} now={now} done />
          </span>
        ) : null}
        <span>· version {claim.version}</span>
      </span>
    </>
  );
}
