"use client";

import { BusyButton, type BusyButtonProps } from "./busy-button";
import { useFormPending } from "./form-context";

/** Sends the form around it. Shows that it is being sent, and lists the reasons when it cannot be. */
export function SubmitButton({
  pendingLabel = "Saving…",
  variant = "primary",
  ...props
}: Omit<BusyButtonProps, "type" | "pending">) {
  return (
    <BusyButton type="submit" variant={variant} pending={useFormPending()} pendingLabel={pendingLabel} {...props} />
  );
}
