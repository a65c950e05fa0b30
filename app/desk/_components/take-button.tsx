"use client";

import { ActionButton } from "@/components/forms/action-button";
import { notify } from "@/components/ui/toast";
import { takeClaimAction } from "../claims/actions";

/** Makes the member the owner; who comes second is told who was first. */
export function TakeButton({ id, code }: { id: string; code: string }) {
  return (
    <ActionButton
      size="small"
      aria-label={`Take ${code}`}
      action={takeClaimAction}
      input={{ id }}
      onSuccess={() => notify(`${code} is yours.`)}
    >
      Take
    </ActionButton>
  );
}
