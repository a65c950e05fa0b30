"use client";

import { ActionButton } from "@/components/forms/action-button";
import { notify } from "@/components/ui/toast";
import { wakeClaimAction } from "./triage-actions";

/** Brings a claim that was put off back into the triage. */
export function WakeButton({ id, version, code }: { id: string; version: number; code: string }) {
  return (
    <ActionButton
      size="small"
      aria-label={`Bring back ${code}`}
      action={wakeClaimAction}
      input={{ id, version }}
      onSuccess={() => notify(`${code} is back in the triage.`)}
    >
      Bring back
    </ActionButton>
  );
}
