"use client";

import { Dialog as Base } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import type { ReactElement, ReactNode } from "react";
import { cn } from "./cn";
import { IconButton } from "./icon-button";
import { popupLook } from "./popup-look";

const SIDES = {
  end: "inset-y-0 end-0 w-full max-w-md border-y-0 border-e-0 data-starting-style:translate-x-4 data-ending-style:translate-x-4 rtl:data-starting-style:-translate-x-4",
  bottom:
    "inset-x-0 bottom-0 max-h-[85dvh] border-x-0 border-b-0 data-starting-style:translate-y-4 data-ending-style:translate-y-4",
} as const;

/** A panel at the end of the screen, or from below on a phone: filters, a row's details. */
export function Sheet({
  trigger,
  open,
  onOpenChange,
  title,
  side = "end",
  footer,
  children,
}: {
  trigger?: ReactElement;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  title: ReactNode;
  side?: keyof typeof SIDES;
  footer?: ReactNode;
  children: ReactNode;
}) {
  return (
    <Base.Root open={open} onOpenChange={(next) => onOpenChange?.(next)}>
      {trigger ? <Base.Trigger render={trigger} /> : null}
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-shade transition-opacity data-starting-style:opacity-0 data-ending-style:opacity-0" />
        <Base.Popup
          data-modal=""
          className={cn(popupLook, "fixed z-50 flex flex-col transition-[opacity,translate]", SIDES[side])}
        >
          <div className="border-b border-rule py-2.5 ps-4 pe-14">
            <Base.Title className="font-serif text-xl font-semibold">{title}</Base.Title>
          </div>
          <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain p-4">{children}</div>
          {footer ? <div className="flex flex-wrap justify-end gap-2 border-t border-rule p-3">{footer}</div> : null}
          {/* Last in order, so that the focus begins in the body. */}
          <Base.Close render={<IconButton label="Close" className="absolute end-2 top-1.5" />}>
            <X aria-hidden />
          </Base.Close>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
