"use client";

import { ActionButton } from "@/components/forms/action-button";
import { readNotificationAction } from "../claims/actions";

/** Takes a notice off the list. */
export function ReadButton({ id, code }: { id: string; code: string }) {
  return (
    <ActionButton
      size="small"
      aria-label={`Mark as read: the notice on ${code}`}
      action={readNotificationAction}
      input={{ id }}
    >
      Mark as read
    </ActionButton>
  );
}
