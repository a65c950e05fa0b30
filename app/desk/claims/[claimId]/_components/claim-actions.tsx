"use client";

import { ActionButton } from "@/components/forms/action-button";
import { ButtonLink } from "@/components/ui/link";
import { notify } from "@/components/ui/toast";
import type { Assignable, ClaimWorkspace } from "@/lib/claims/types";
import { isOffered } from "@/lib/claims/workflow";
import { giveBackClaimAction, moveClaimAction, takeClaimAction } from "../../actions";
import { MoreActions } from "./more-actions";
import { PlanDialog } from "./plan-dialog";

/** What can be done with the claim as a whole: take it, start checking, plan, leave the workflow. Review and publication have their tab. */
export function ClaimActions({
  actorId,
  claim,
  owners,
}: {
  actorId: string;
  claim: ClaimWorkspace;
  owners: readonly Assignable[];
}) {
  const { id, version } = claim;
  const mine = claim.owner?.id === actorId;
  return (
    <>
      {claim.publications > 0 ? (
        <ButtonLink variant="quiet" href={`/claims/${claim.slug}`}>
          Public page
        </ButtonLink>
      ) : null}
      {claim.stage === "PUBLISHED" || claim.stage === "WITHDRAWN" ? null : (
        <ButtonLink variant="quiet" href={`/desk/claims/${id}/preview`}>
          Preview
        </ButtonLink>
      )}
      {claim.can.take.ok ? (
        <ActionButton action={takeClaimAction} input={{ id }} onSuccess={() => notify("The claim is yours.")}>
          Take it
        </ActionButton>
      ) : null}
      {isOffered("START_CHECKING", claim.stage) ? (
        <ActionButton
          variant="primary"
          action={moveClaimAction}
          input={{ event: "START_CHECKING", id, version }}
          onSuccess={() => notify("Checking has started.")}
        >
          Start checking
        </ActionButton>
      ) : null}
      {isOffered("RESTORE", claim.stage) ? (
        <ActionButton
          action={moveClaimAction}
          input={{ event: "RESTORE", id, version }}
          onSuccess={() => notify("The claim is back in the inbox.")}
        >
          Restore
        </ActionButton>
      ) : null}
      {mine ? (
        <ActionButton
          variant="quiet"
          action={giveBackClaimAction}
          input={{ id }}
          onSuccess={() => notify("You gave the claim back.")}
        >
          Give back
        </ActionButton>
      ) : null}
      {claim.can.plan.ok ? <PlanDialog actorId={actorId} claim={claim} owners={owners} /> : null}
      {isOffered("DECLINE", claim.stage) ? <MoreActions claim={claim} /> : null}
    </>
  );
}
