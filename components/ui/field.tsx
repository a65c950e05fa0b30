"use client";

import { CircleAlert } from "lucide-react";
import { type ReactNode, use, useId } from "react";
import { CharacterCount, useCharacterCount } from "./character-count";
import { cn } from "./cn";
import { FieldContext, FieldErrorsContext } from "./field-context";

type FieldProps = {
  label: ReactNode;
  /** The control's name; messages of the form around are found by it. */
  name?: string;
  hint?: ReactNode;
  error?: string | null;
  required?: boolean;
  className?: string;
  children: ReactNode;
};

function useMessages({ name, hint, error }: Pick<FieldProps, "name" | "hint" | "error">) {
  const errors = use(FieldErrorsContext);
  const messages = error ? [error] : ((name ? errors[name] : undefined) ?? []);
  const id = useId();
  return { id, hintId: `${id}-hint`, errorId: `${id}-error`, hasHint: Boolean(hint), messages };
}

function ErrorText({ id, messages }: { id: string; messages: string[] }) {
  if (messages.length === 0) return null;
  return (
    <p id={id} className="flex gap-1.5 text-sm font-medium text-alert">
      <CircleAlert aria-hidden className="mt-[0.2em]" />
      <span>{messages.join(" ")}</span>
    </p>
  );
}

const idList = (...ids: (string | false | undefined)[]) => ids.filter(Boolean).join(" ") || undefined;

/** One control with its label, hint, message and, with `limit`, a count of what is typed. */
export function Field({
  label,
  name,
  hint,
  error,
  required = false,
  limit,
  className,
  children,
}: FieldProps & { limit?: number }) {
  const { id, hintId, errorId, hasHint, messages } = useMessages({ name, hint, error });
  const { ref, count, onInput } = useCharacterCount(limit);
  const countId = `${id}-count`;
  const over = limit !== undefined && count !== null && count > limit;
  const describedBy = idList(messages.length > 0 && errorId, hasHint && hintId, limit !== undefined && countId);
  return (
    <div ref={ref} onInput={onInput} className={cn("grid gap-1.5", className)}>
      <div className="flex flex-wrap items-baseline gap-x-1">
        <label id={`${id}-label`} htmlFor={id} className="smallcaps">
          {label}
          {required ? <span className="font-normal tracking-normal normal-case"> (required)</span> : null}
        </label>
        {limit !== undefined ? <CharacterCount id={countId} count={count} limit={limit} /> : null}
      </div>
      {hint ? (
        <p id={hintId} className="meta">
          {hint}
        </p>
      ) : null}
      <FieldContext
        value={{ id, labelId: `${id}-label`, name, describedBy, invalid: over || messages.length > 0, required }}
      >
        {children}
      </FieldContext>
      <ErrorText id={errorId} messages={messages} />
    </div>
  );
}

/** Several controls under one name: radio cards, check boxes, a pair of dates. */
export function FieldGroup({ label, name, hint, error, className, children }: FieldProps) {
  const { id, hintId, errorId, hasHint, messages } = useMessages({ name, hint, error });
  return (
    <fieldset
      id={id}
      aria-describedby={idList(messages.length > 0 && errorId, hasHint && hintId)}
      className={cn("grid min-w-0 gap-1.5", className)}
    >
      <legend className="smallcaps mb-1.5">{label}</legend>
      {hint ? (
        <p id={hintId} className="meta -mt-1.5">
          {hint}
        </p>
      ) : null}
      {children}
      <ErrorText id={errorId} messages={messages} />
    </fieldset>
  );
}
