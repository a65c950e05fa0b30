import { Callout } from "@/components/ui/callout";
import { Link } from "@/components/ui/link";
import type { ClaimWorkspace } from "@/lib/claims/types";
import { formatDay, formatInstant } from "@/lib/shared/dates";
import { WakeButton } from "../../../_components/wake-button";

/** Why the claim stands where it stands, where that needs a word: declined, duplicate, withdrawn, looked at again. */
export function StageNote({ claim }: { claim: ClaimWorkspace }) {
  if (claim.duplicateOf !== null) {
    return (
      <Callout className="mb-3">
        A duplicate of <Link href={`/desk/claims/${claim.duplicateOf.id}`}>{claim.duplicateOf.code}</Link>:{" "}
        {claim.duplicateOf.statement}
      </Callout>
    );
  }
  if (claim.putOff !== null) {
    const { until, by, version } = claim.putOff;
    return (
      <Callout className="mb-3">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span>
            Put off until {formatInstant(until)}
            {by ? ` by ${by.name}` : ""}.
          </span>
          <WakeButton id={claim.id} version={version} code={claim.code} />
        </div>
      </Callout>
    );
  }
  if (claim.stage === "DECLINED") return <Callout className="mb-3">Declined: {claim.stageReason}</Callout>;
  if (claim.stage === "WITHDRAWN") return <Callout className="mb-3">Withdrawn: {claim.stageReason}</Callout>;
  if (claim.reReviewSince !== null) {
    return (
      <Callout tone="changed" className="mb-3">
        Under re-review since {formatDay(claim.reReviewSince)}. The published version stays up, and its page says so.
        {claim.stageReason ? ` Reason: ${claim.stageReason}` : ""}
      </Callout>
    );
  }
  return null;
}
