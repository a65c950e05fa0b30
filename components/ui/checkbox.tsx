"use client";

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
    <span className={cn("box", className)}>
      <input ref={ref} type="checkbox" {...props} />
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
      {hint ? (
        <span className="grid min-w-0 py-0.5">
          <span className="min-w-0">{label}</span>
          <span className="meta">{hint}</span>
        </span>
      ) : (
        <span className="min-w-0 py-0.5">{label}</span>
      )}
      {aside ? <span className="code ms-auto flex-none py-0.5 ps-1 text-muted">{aside}</span> : null}
    </label>
  );
}
