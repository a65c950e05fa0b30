"use client";

import { ActionButton } from "@/components/forms/action-button";
import { notify } from "@/components/ui/toast";
import type { ClaimWorkspace } from "@/lib/claims/types";
import { isOffered } from "@/lib/claims/workflow";
import type { ReviewDesk } from "@/lib/reviews/types";
import { reasonsOf } from "@/lib/shared/ability";
import { ReasonDialog } from "../../../_components/reason-dialog";
import { recallReviewAction, requestReviewAction } from "../actions";

/** Sends the draft to review or takes it back; an editor may let it through with points missing, and says why. */
export function RequestPanel({ claim, review }: { claim: ClaimWorkspace; review: ReviewDesk }) {
  const { draft } = review;
  if (draft === null) return null;
  const { id, version } = draft;
  if (isOffered("RECALL_REVIEW", claim.stage)) {
    return (
      <ActionButton
        action={recallReviewAction}
        input={{ id, version }}
        reasons={reasonsOf(claim.can.recallReview)}
        onSuccess={() => notify("The draft is back from review.")}
      >
        Take it back from review
      </ActionButton>
    );
  }
  if (!isOffered("REQUEST_REVIEW", claim.stage)) return null;
  const draftMissing = review.checklist.some((point) => point.point === "DRAFT" && !point.ok);
  const overridable = claim.can.override.ok && !claim.can.requestReview.ok && !draftMissing;
  return (
    <div className="grid gap-3">
      <ActionButton
        variant="primary"
        action={requestReviewAction}
        input={{ id, version, overrideReason: null }}
        reasons={claim.can.requestReview.ok ? [] : ["The points above are missing."]}
        onSuccess={() => notify("Review is requested.")}
      >
        Request review
      </ActionButton>
      {overridable ? (
        <ReasonDialog
          label="Request with points missing"
          title="Request review with points missing"
          description={reasonsOf(claim.can.requestReview).join(" ")}
          reasonLabel="Why it goes to review all the same"
          hint="The reason is kept with the round and in the history."
          name="overrideReason"
          can={claim.can.override}
          action={requestReviewAction}
          input={(overrideReason) => ({ id, version, overrideReason })}
          done="Review is requested with points missing."
        />
      ) : null}
    </div>
  );
}
