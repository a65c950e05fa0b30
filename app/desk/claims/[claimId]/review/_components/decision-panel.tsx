"use client";

import { useState } from "react";
import { OpenThreads } from "@/components/comments/open-threads";
import { ActionButton } from "@/components/forms/action-button";
import { notify } from "@/components/ui/toast";
import type { ClaimWorkspace } from "@/lib/claims/types";
import { isOffered } from "@/lib/claims/workflow";
import type { OpenThread } from "@/lib/comments/types";
import type { ReviewDesk } from "@/lib/reviews/types";
import { reasonsOf } from "@/lib/shared/ability";
import { counted } from "@/lib/shared/count";
import { ReasonDialog } from "../../../_components/reason-dialog";
import { decideAction } from "../actions";
import { namedThreads } from "./open-threads-of";

/** Approve, or ask for changes, on exactly the content that this page shows. */
export function DecisionPanel({
  claim,
  review,
  threads,
}: {
  claim: ClaimWorkspace;
  review: ReviewDesk;
  /** Those that are open. */
  threads: readonly OpenThread[];
}) {
  const [ids] = useState(() => ({ approve: crypto.randomUUID(), changes: crypto.randomUUID() }));
  const { draft, approvals } = review;
  if (draft === null || !isOffered("APPROVE", claim.stage)) return null;
  const seen = { reviewId: draft.id, contentHash: approvals.hash };
  return (
    <div className="grid justify-items-start gap-3">
      {threads.length > 0 ? (
        <div className="grid gap-1 text-sm">
          <p className="font-medium">
            {counted(threads.length, "thread")} {threads.length === 1 ? "is" : "are"} open. Approving leaves{" "}
            {threads.length === 1 ? "it" : "them"} open: read {threads.length === 1 ? "it" : "them"} first.
          </p>
          <OpenThreads claimId={claim.id} threads={threads} />
        </div>
      ) : null}
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
        hint={threads.length > 0 ? "The open threads are named, so that they are found." : undefined}
        first={namedThreads(threads)}
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
