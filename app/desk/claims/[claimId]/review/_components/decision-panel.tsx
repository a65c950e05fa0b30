"use client";

import { useState } from "react";
import { ActionButton } from "@/components/forms/action-button";
import { notify } from "@/components/ui/toast";
import type { ClaimWorkspace } from "@/lib/claims/types";
import { isOffered } from "@/lib/claims/workflow";
import type { ReviewDesk } from "@/lib/reviews/types";
import { reasonsOf } from "@/lib/shared/ability";
import { ReasonDialog } from "../../../_components/reason-dialog";
import { decideAction } from "../actions";

/** Approve, or ask for changes, on exactly the content that this page shows. */
export function DecisionPanel({ claim, review }: { claim: ClaimWorkspace; review: ReviewDesk }) {
  const [ids] = useState(() => ({ approve: crypto.randomUUID(), changes: crypto.randomUUID() }));
  const { draft, approvals } = review;
  if (draft === null || !isOffered("APPROVE", claim.stage)) return null;
  const seen = { reviewId: draft.id, contentHash: approvals.hash };
  return (
    <div className="grid justify-items-start gap-3">
      <ActionButton
        variant="primary"
        action={decideAction}
        input={{ ...seen, id: ids.approve, decision: "APPROVE" as const, comment: null }}
        reasons={reasonsOf(claim.can.approve)}
        onSuccess={({ stage }) =>
          notify(stage === "APPROVED" ? "Approved. It can be published." : "Your approval is recorded.")
        }
      >
        Approve
      </ActionButton>
      <ReasonDialog
        label="Ask for changes"
        title="Ask for changes"
        description="The claim goes back to checking."
        reasonLabel="What has to change"
        name="comment"
        can={claim.can.requestChanges}
        action={decideAction}
        input={(comment) => ({ ...seen, id: ids.changes, decision: "REQUEST_CHANGES" as const, comment })}
        done="The claim is back in checking, with your comment."
      />
      <p className="meta">
        You decide on content <span className="code">{approvals.hash.slice(0, 8)}</span>, as this page shows it.
      </p>
    </div>
  );
}
