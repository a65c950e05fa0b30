"use client";

import { Popover as Base } from "@base-ui/react/popover";
import type { ReactElement, ReactNode } from "react";
import { cn } from "./cn";
import { popupLook } from "./popup-look";

/**
 * A small panel beside what opened it: a few controls that take effect at once. Open it by its `trigger`, or control it and give the
 * `anchor` it stands at, to which the focus goes back. Page shortcuts are off while it is open.
 */
export function Popover({
  trigger,
  anchor,
  open,
  onOpenChange,
  title,
  align = "start",
  className,
  children,
}: {
  trigger?: ReactElement;
  anchor?: HTMLElement | null;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  title: ReactNode;
  align?: "start" | "end";
  className?: string;
  children: ReactNode;
}) {
  return (
    <Base.Root open={open} onOpenChange={(next) => onOpenChange?.(next)}>
      {trigger ? <Base.Trigger render={trigger} /> : null}
      <Base.Portal>
        <Base.Positioner
          anchor={anchor ?? undefined}
          sideOffset={4}
          align={align}
          collisionPadding={8}
          className="z-60"
        >
          <Base.Popup
            data-modal=""
            finalFocus={anchor ? () => anchor : undefined}
            className={cn(
              popupLook,
              "max-h-(--available-height) w-80 max-w-(--available-width) overflow-y-auto p-3",
              className,
            )}
          >
            <Base.Title className="smallcaps mb-2">{title}</Base.Title>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
