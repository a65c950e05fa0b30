"use client";

import { Check, Minus } from "lucide-react";
import { type ComponentProps, type ReactNode, useEffect, useId, useRef } from "react";
import { cn } from "./cn";

type BoxProps = Omit<ComponentProps<"input">, "type" | "ref"> & { indeterminate?: boolean };

/** The box alone, for table rows; it needs an `aria-label`. */
export function CheckboxBox({ indeterminate = false, className, ...props }: BoxProps) {
  const ref = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (ref.current) ref.current.indeterminate = indeterminate;
  }, [indeterminate]);
  return (
    <span className={cn("relative inline-grid size-6 flex-none place-items-center", className)}>
      <input
        ref={ref}
        type="checkbox"
        className="peer size-3.5 appearance-none rounded-xs border-[1.5px] border-control bg-surface before:absolute before:inset-0 checked:border-ink checked:bg-ink indeterminate:border-ink indeterminate:bg-ink disabled:opacity-55 forced-colors:appearance-auto"
        {...props}
      />
      <Check
        aria-hidden
        className="pointer-events-none absolute hidden size-[11px] stroke-[3] text-page peer-checked:block peer-indeterminate:hidden forced-colors:invisible"
      />
      <Minus
        aria-hidden
        className="pointer-events-none absolute hidden size-[11px] stroke-[3] text-page peer-indeterminate:block forced-colors:invisible"
      />
    </span>
  );
}

/** A box and its words; `aside` stands at the end of the line, such as a count. */
export function Checkbox({
  label,
  hint,
  aside,
  className,
  ...props
}: Omit<BoxProps, "id"> & { label: ReactNode; hint?: ReactNode; aside?: ReactNode }) {
  const id = useId();
  return (
    <label htmlFor={id} className={cn("flex min-h-6 items-start gap-1 pointer-coarse:min-h-9", className)}>
      <CheckboxBox id={id} {...props} className="-ms-[5px]" />
      <span className="grid min-w-0 py-0.5">
        <span className="min-w-0">{label}</span>
        {hint ? <span className="meta">{hint}</span> : null}
      </span>
      {aside ? <span className="code ms-auto flex-none py-0.5 ps-1 text-muted">{aside}</span> : null}
    </label>
  );
}
