import { Callout } from "@/components/ui/callout";
import { Link } from "@/components/ui/link";
import type { ClaimWorkspace } from "@/lib/claims/types";
import { formatDay } from "@/lib/shared/dates";

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
