"use client";

import { useState } from "react";
import { ActionButton } from "@/components/forms/action-button";
import { EmptyState } from "@/components/ui/empty-state";
import { type Ability, reasonsOf } from "@/lib/shared/ability";
import { startDraftAction } from "../actions";

/** Before there is a draft: the one thing to do. */
export function StartDraft({ claimId, can, again }: { claimId: string; can: Ability; again: boolean }) {
  // Made once, so that a second press starts the same round.
  const [id] = useState(() => crypto.randomUUID());
  return (
    <EmptyState
      title="No verdict is drafted"
      action={
        <ActionButton variant="primary" action={startDraftAction} input={{ id, claimId }} reasons={reasonsOf(can)}>
          Draft a verdict
        </ActionButton>
      }
    >
      {again
        ? "The new round begins with what is published."
        : "A draft can be saved at any time, and is sent to review when it is complete."}
    </EmptyState>
  );
}
