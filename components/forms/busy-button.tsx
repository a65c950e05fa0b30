"use client";

import { LoaderCircle } from "lucide-react";
import { type ReactNode, useId } from "react";
import { Button, type ButtonProps } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { BlockedReasons } from "./blocked-reasons";

export type BusyButtonProps = Omit<ButtonProps, "disabled" | "aria-disabled"> & {
  pending?: boolean;
  /** Every reason why it is not available now. Any reason blocks the button. */
  reasons?: readonly string[];
  pendingLabel?: ReactNode;
  /** What stands on the button's line, such as "2 points left". */
  aside?: ReactNode;
};

/**
 * A button that is never silently grey: blocked, it lists its reasons below and stays in the tab order, so that the
 * keyboard and a screen reader find them; busy, it says so and takes no second press.
 */
export function BusyButton({
  pending = false,
  reasons = [],
  pendingLabel,
  aside,
  onClick,
  className,
  children,
  ...props
}: BusyButtonProps) {
  const reasonsId = useId();
  const blocked = reasons.length > 0;
  const busy = pending && !blocked;
  return (
    <div className={cn("grid justify-items-start gap-2", className)}>
      <div className="flex flex-wrap items-center gap-2">
        <Button
          {...props}
          aria-disabled={blocked || pending || undefined}
          aria-describedby={blocked ? reasonsId : props["aria-describedby"]}
          onClick={(event) => {
            if (blocked || pending) event.preventDefault();
            else onClick?.(event);
          }}
        >
          {busy ? <LoaderCircle aria-hidden className="animate-spin" /> : null}
          {busy && pendingLabel ? pendingLabel : children}
        </Button>
        {aside ? <span className="meta">{aside}</span> : null}
      </div>
      <BlockedReasons id={reasonsId} reasons={reasons} />
    </div>
  );
}
