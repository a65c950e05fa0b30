"use client";

import { ActionButton } from "@/components/forms/action-button";
import { notify } from "@/components/ui/toast";
import { readNotificationsAction } from "../actions";

export function ReadOne({ id, words }: { id: string; words: string }) {
  return (
    <ActionButton
      size="small"
      variant="quiet"
      aria-label={`Mark as read: ${words}`}
      action={readNotificationsAction}
      input={{ what: "one", id }}
    >
      Mark as read
    </ActionButton>
  );
}

/** `until` is the time of the newest that is shown: what came since stays unread. */
export function ReadClaim({ claimId, code, until }: { claimId: string; code: string; until: string }) {
  return (
    <ActionButton
      size="small"
      variant="quiet"
      aria-label={`Mark all of ${code} as read`}
      action={readNotificationsAction}
      input={{ what: "claim", claimId, until }}
    >
      Mark all of {code} as read
    </ActionButton>
  );
}

export function ReadAll({ until }: { until: string }) {
  return (
    <ActionButton
      action={readNotificationsAction}
      input={{ what: "all", until }}
      onSuccess={() => notify("All is marked as read.")}
    >
      Mark all as read
    </ActionButton>
  );
}
