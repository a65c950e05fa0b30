"use client";

import { ActionButton } from "@/components/forms/action-button";
import { readNotificationsAction } from "../notifications/actions";

/** Takes a notice off the list. */
export function ReadButton({ id, code }: { id: string; code: string }) {
  return (
    <ActionButton
      size="small"
      aria-label={`Mark as read: the notice on ${code}`}
      action={readNotificationsAction}
      input={{ what: "one", id }}
    >
      Mark as read
    </ActionButton>
  );
}
