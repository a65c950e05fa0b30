"use client";

import type { ComponentProps } from "react";
import { cn } from "./cn";
import { useFieldWiring } from "./field-context";

/** Grows with its text (CSS `field-sizing`; where a browser lacks it, `rows` and the resize handle serve). */
export function Textarea({
  serif = false,
  className,
  rows = 3,
  ...props
}: ComponentProps<"textarea"> & {
  /** For words that readers will see. */
  serif?: boolean;
}) {
  return (
    <textarea
      {...useFieldWiring()}
      rows={rows}
      dir="auto"
      className={cn(
        "control field-sizing-content max-h-[60vh] min-h-16 resize-y py-[7px]",
        serif && "font-serif text-[0.9375rem]",
        className,
      )}
      {...props}
    />
  );
}
