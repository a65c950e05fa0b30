"use client";

import type { ComponentProps } from "react";
import { type ButtonLook, buttonLook } from "./button-look";
import { cn } from "./cn";
import { useScripted } from "./use-scripted";

export type ButtonProps = ComponentProps<"button"> &
  ButtonLook & {
    /** Takes no press for the moment, and looks as ever. */
    inactive?: boolean;
  };

/** A button. What it does by script it takes no press for until the scripts of the page have come: the press would be lost. */
export function Button({
  variant,
  size,
  className,
  type = "button",
  inactive = false,
  disabled = false,
  ...props
}: ButtonProps) {
  const scripted = useScripted();
  const waits = inactive || (type === "button" && !scripted);
  return (
    <button
      type={type}
      disabled={disabled || waits}
      className={cn(
        buttonLook({ variant, size }),
        waits && !disabled && "disabled:cursor-progress disabled:opacity-100",
        className,
      )}
      {...props}
    />
  );
}
