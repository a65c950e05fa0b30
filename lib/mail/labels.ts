import type { MailState } from "@/lib/db/generated/enums";

export const MAIL_STATE_LABELS: Record<MailState, string> = {
  QUEUED: "Tried again",
  HANDED_OVER: "On its way",
  SENT: "Sent",
  FAILED: "Not sent",
  UNCERTAIN: "May have been sent",
};
