"use client";

import { useScripted } from "@/components/ui/use-scripted";
import { BusyButton, type BusyButtonProps } from "./busy-button";
import { useFormPending } from "./form-context";

/**
 * Sends the form around it. Shows that it is being sent, and lists the reasons when it cannot be. Until the scripts of the page
 * have come it takes no press: the browser would send the form by itself, and what was typed would be gone.
 */
export function SubmitButton({
  pendingLabel = "Saving…",
  variant = "primary",
  ...props
}: Omit<BusyButtonProps, "type" | "pending">) {
  return (
    <BusyButton
      type="submit"
      variant={variant}
      pending={useFormPending()}
      pendingLabel={pendingLabel}
      inactive={!useScripted()}
      {...props}
    />
  );
}
