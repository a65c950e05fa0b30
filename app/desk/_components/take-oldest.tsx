"use client";

import { ActionButton } from "@/components/forms/action-button";
import { notify } from "@/components/ui/toast";
import { takeClaimAction } from "../claims/actions";

/** Makes the member the owner of the claim that waits longest; who comes second is told who was first. */
export function TakeOldest({ id, code }: { id: string; code: string }) {
  return (
    <ActionButton
      variant="primary"
      action={takeClaimAction}
      input={{ id }}
      onSuccess={() => notify(`${code} is yours.`)}
    >
      Take {code}
    </ActionButton>
  );
}
