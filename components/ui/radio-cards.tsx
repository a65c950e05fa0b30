"use client";

import { type ReactNode, useId } from "react";
import { cn } from "./cn";

export type RadioOption<V extends string> = { value: V; label: ReactNode; hint?: ReactNode; disabled?: boolean };

/**
 * A choice of one, each with its meaning. Stands in a FieldGroup, which names it.
 * `hints="chosen"` shows only the hint of the chosen card and keeps the list short.
 */
export function RadioCards<V extends string>({
  name,
  options,
  value,
  defaultValue,
  onChange,
  hints = "all",
  className,
}: {
  name: string;
  options: readonly RadioOption<V>[];
  value?: V | null;
  defaultValue?: V | null;
  onChange?: (value: V) => void;
  hints?: "all" | "chosen";
  className?: string;
}) {
  const id = useId();
  return (
    <div className={cn("grid gap-[5px]", className)}>
      {options.map((option) => (
        <label
          key={option.value}
          className="group flex min-h-8 items-start gap-[9px] rounded-xs border border-transparent px-2 py-[5px] hover:bg-sunk has-checked:border-ink has-checked:bg-surface has-disabled:cursor-not-allowed has-disabled:opacity-55"
        >
          <input
            type="radio"
            name={name}
            value={option.value}
            disabled={option.disabled}
            aria-labelledby={`${id}-${option.value}-label`}
            aria-describedby={option.hint ? `${id}-${option.value}` : undefined}
            {...(value === undefined
              ? { defaultChecked: option.value === defaultValue }
              : { checked: option.value === value })}
            onChange={() => onChange?.(option.value)}
            className="mt-[3px] size-3.5 flex-none appearance-none rounded-full border-[1.5px] border-control bg-surface checked:border-ink checked:shadow-[inset_0_0_0_2px_var(--surface)] checked:bg-ink forced-colors:appearance-auto"
          />
          <span className="grid">
            <span id={`${id}-${option.value}-label`} className="group-has-checked:font-semibold">
              {option.label}
            </span>
            {option.hint ? (
              <span
                id={`${id}-${option.value}`}
                className={cn("meta", hints === "chosen" && "hidden group-has-checked:block")}
              >
                {option.hint}
              </span>
            ) : null}
          </span>
        </label>
      ))}
    </div>
  );
}
