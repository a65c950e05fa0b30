"use client";

import { useState } from "react";
import { ActionButton } from "@/components/forms/action-button";
import { notify } from "@/components/ui/toast";
import type { ClaimWorkspace } from "@/lib/claims/types";
import { isOffered } from "@/lib/claims/workflow";
import type { ReviewDesk } from "@/lib/reviews/types";
import { reasonsOf } from "@/lib/shared/ability";
import { ReasonDialog } from "../../../_components/reason-dialog";
import { announceAction, publishAction, reopenAction, startCorrectionAction, withdrawAction } from "../actions";
import { CorrectionFields } from "./correction-fields";

/** What an editor does with the public page: publish, announce, re-open, correct, withdraw. What is blocked says why. */
export function PublicationPanel({ claim, review }: { claim: ClaimWorkspace; review: ReviewDesk }) {
  const [ids] = useState(() => ({
    publication: crypto.randomUUID(),
    withdrawal: crypto.randomUUID(),
    round: crypto.randomUUID(),
  }));
  const { id: claimId, version, can } = claim;
  const inWork = ["CHECKING", "IN_REVIEW", "APPROVED"].includes(claim.stage);
  const seen = { id: ids.publication, claimId, contentHash: review.approvals.hash };
  return (
    <div className="grid justify-items-start gap-3">
      {inWork && claim.verdict === null ? (
        <ActionButton
          variant="primary"
          action={publishAction}
          input={{ ...seen, correctionKind: null, correctionNote: null }}
          reasons={reasonsOf(can.publish)}
          onSuccess={({ number }) => notify(`Version ${number} is published.`)}
        >
          Publish
        </ActionButton>
      ) : null}
      {inWork && claim.verdict !== null ? (
        <ReasonDialog
          variant="primary"
          label="Publish a new version"
          title={`Publish version ${claim.publications + 1}`}
          description="Readers see the note above the corrections. Earlier versions stay readable."
          reasonLabel="Note for readers"
          name="correctionNote"
          can={can.publish}
          action={publishAction}
          extra={<CorrectionFields />}
          input={(correctionNote, data) => ({ ...seen, correctionKind: correctionKindOf(data), correctionNote })}
          done="The new version is published."
        />
      ) : null}
      {inWork && claim.publications === 0 ? (
        <ActionButton
          action={announceAction}
          input={{ id: ids.publication, claimId }}
          reasons={reasonsOf(can.announce)}
          onSuccess={() => notify("The claim has a public page: being checked.")}
        >
          Announce as being checked
        </ActionButton>
      ) : null}
      {isOffered("REOPEN", claim.stage) ? (
        <>
          <ReasonDialog
            label="Start a correction"
            title="Start a correction"
            description="The page says at once that it is under re-review. A new round begins with what is published; you are its author, so that somebody else approves it."
            reasonLabel="Reason for readers"
            can={can.correct}
            action={startCorrectionAction}
            input={(reason) => ({ id: claimId, version, reason, reviewId: ids.round })}
            done="The claim is re-opened, and the correction can be drafted."
          />
          <ReasonDialog
            label="Re-open"
            title="Re-open the claim"
            description="The published version stays up. The page says at once that it is under re-review, and why."
            reasonLabel="Reason for readers"
            can={can.reopen}
            action={reopenAction}
            input={(reason) => ({ id: claimId, version, reason })}
            done="The claim is being checked again."
          />
        </>
      ) : null}
      {claim.publications > 0 && isOffered("WITHDRAW", claim.stage) ? (
        <ReasonDialog
          variant="danger"
          label="Withdraw"
          title="Withdraw the page"
          description="The page keeps its address and its old text, marked as withdrawn. This cannot be taken back."
          reasonLabel="Reason for readers"
          can={can.withdraw}
          action={withdrawAction}
          input={(reason) => ({ id: ids.withdrawal, claimId, reason })}
          done="The page is withdrawn."
        />
      ) : null}
      {claim.stage === "INBOX" ? <p className="meta">Publication begins with checking.</p> : null}
    </div>
  );
}

function correctionKindOf(data: FormData) {
  return (data.get("correctionKind") || null) as
    | "UPDATE"
    | "CLARIFICATION"
    | "CORRECTION_FACT"
    | "CORRECTION_RATING"
    | null;
}
