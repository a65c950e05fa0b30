"use client";

import { ActionButton } from "@/components/forms/action-button";
import { notify } from "@/components/ui/toast";
import type { ClaimWorkspace } from "@/lib/claims/types";
import { isOffered } from "@/lib/claims/workflow";
import { reasonsOf } from "@/lib/shared/ability";
import { ReasonDialog } from "../../_components/reason-dialog";
import { moveClaimAction } from "../../actions";
import { DuplicateDialog } from "./duplicate-dialog";

/** The ways out of the workflow: not checkable, a duplicate, back to the inbox. */
export function MoreActions({ claim }: { claim: ClaimWorkspace }) {
  const { id, version } = claim;
  return (
    <>
      <ReasonDialog
        label="Decline"
        title="Decline the claim"
        description="It leaves the workflow, stays in its article, and can be restored."
        reasonLabel="Why it is not checked"
        hint="An opinion, a prediction that is not due, too small to matter."
        can={claim.can.decline}
        action={moveClaimAction}
        input={(reason) => ({ event: "DECLINE" as const, id, version, reason })}
        done="The claim is declined."
      />
      <DuplicateDialog claim={claim} />
      {isOffered("PUT_BACK", claim.stage) ? (
        <ActionButton
          action={moveClaimAction}
          input={{ event: "PUT_BACK", id, version }}
          reasons={reasonsOf(claim.can.putBack)}
          onSuccess={() => notify("The claim is back in the inbox.")}
        >
          Put back into the inbox
        </ActionButton>
      ) : null}
    </>
  );
}
