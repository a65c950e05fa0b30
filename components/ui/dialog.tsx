"use client";

import { Dialog as Base } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import type { ReactElement, ReactNode } from "react";
import { cn } from "./cn";
import { IconButton } from "./icon-button";
import { popupLook } from "./popup-look";

const WIDTHS = { normal: "max-w-lg", wide: "max-w-3xl" } as const;

/**
 * A modal dialog. Open it by its `trigger`, or control it with `open` and `onOpenChange`.
 * `footer` stays in sight below a long body. Page shortcuts are off while it is open.
 */
export function Dialog({
  trigger,
  open,
  onOpenChange,
  title,
  description,
  width = "normal",
  footer,
  finalFocus,
  children,
}: {
  trigger?: ReactElement;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  title: ReactNode;
  description?: ReactNode;
  width?: keyof typeof WIDTHS;
  footer?: ReactNode;
  /** Where the focus goes when it closes, where what opened it may be gone by then; true: to what opened it. */
  finalFocus?: () => HTMLElement | true;
  children?: ReactNode;
}) {
  return (
    <Base.Root open={open} onOpenChange={(next) => onOpenChange?.(next)}>
      {trigger ? <Base.Trigger render={trigger} /> : null}
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-shade transition-opacity data-starting-style:opacity-0 data-ending-style:opacity-0" />
        <Base.Viewport className="fixed inset-0 z-50 grid place-items-center overflow-y-auto p-4">
          <Base.Popup
            data-modal=""
            finalFocus={finalFocus}
            className={cn(popupLook, "relative flex max-h-full w-full flex-col", WIDTHS[width])}
          >
            <div className="grid gap-1 border-b border-rule ps-5 pe-14 pt-4 pb-3">
              <Base.Title className="font-serif text-2xl font-semibold">{title}</Base.Title>
              {description ? <Base.Description className="meta">{description}</Base.Description> : null}
            </div>
            <div className="min-h-0 flex-1 overflow-y-auto px-5 py-4">{children}</div>
            {footer ? (
              <div className="flex flex-wrap items-center justify-end gap-2 border-t border-rule px-5 py-3">
                {footer}
              </div>
            ) : null}
            {/* Last in order, so that the focus begins in the body. */}
            <Base.Close render={<IconButton label="Close" className="absolute end-3 top-3" />}>
              <X aria-hidden />
            </Base.Close>
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}

/** Closes the dialog around it. Takes the button to render. */
export function DialogClose({ render, children }: { render: ReactElement; children?: ReactNode }) {
  return <Base.Close render={render}>{children}</Base.Close>;
}
