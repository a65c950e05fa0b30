"use client";

import { Menu as Base } from "@base-ui/react/menu";
import { Check } from "lucide-react";
import NextLink from "next/link";
import type { ComponentProps, ReactElement, ReactNode } from "react";
import { cn } from "./cn";
import { popupLook, rowLook } from "./popup-look";

/** A menu of actions behind a button; or controlled, at the `anchor` to which the focus goes back, and named by `label`. */
export function Menu({
  trigger,
  anchor,
  open,
  onOpenChange,
  label,
  align = "end",
  children,
}: {
  trigger?: ReactElement;
  anchor?: HTMLElement | null;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  label?: string;
  align?: "start" | "end";
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
          className="z-30"
        >
          <Base.Popup
            aria-label={label}
            finalFocus={anchor ? () => anchor : undefined}
            className={cn(popupLook, "max-h-(--available-height) min-w-44 overflow-y-auto py-1")}
          >
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

export function MenuItem({
  className,
  ...props
}: Omit<ComponentProps<typeof Base.Item>, "className"> & { className?: string }) {
  return <Base.Item className={cn(rowLook, className)} {...props} />;
}

export function MenuLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Base.LinkItem closeOnClick render={<NextLink href={href} />} className={cn(rowLook, "text-ink no-underline")}>
      {children}
    </Base.LinkItem>
  );
}

/** Choices of which one holds: the menu closes with the choice. */
export function MenuChoices<V extends string>({
  value,
  options,
  onChange,
}: {
  value: V | null;
  options: readonly { value: V; label: ReactNode; aside?: ReactNode }[];
  onChange: (value: V) => void;
}) {
  return (
    <Base.RadioGroup value={value} onValueChange={(next: V) => onChange(next)}>
      {options.map((option) => (
        <Base.RadioItem key={option.value} value={option.value} closeOnClick className={rowLook}>
          <span className="w-4 flex-none">
            <Base.RadioItemIndicator>
              <Check aria-hidden />
            </Base.RadioItemIndicator>
          </span>
          {option.label}
          {option.aside ? <span className="code ms-auto ps-4 text-muted">{option.aside}</span> : null}
        </Base.RadioItem>
      ))}
    </Base.RadioGroup>
  );
}

export function MenuSeparator() {
  return <Base.Separator className="my-1 border-t border-rule" />;
}
