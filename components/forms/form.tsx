"use client";

import { type FormEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { cn } from "@/components/ui/cn";
import { FieldErrorsContext } from "@/components/ui/field-context";
import type { Failure } from "@/lib/shared/result";
import { DraftNotice } from "./draft-notice";
import { FailureNotice } from "./failure-notice";
import { FormProvider } from "./form-context";
import { type Action, useAction } from "./use-action";
import { useFormDraft } from "./use-form-draft";
import { useUnsavedGuard } from "./use-unsaved-guard";

export type ConflictView<I> = {
  /** The record as it is now. */
  current: unknown;
  /** What this person sent. */
  mine: I;
  /** Sends again, with what was chosen. Base it on the current version. */
  resolve: (input: I) => void;
  dismiss: () => void;
};

type FormProps<I, T> = {
  action: Action<I, T>;
  /** Makes the action's input of the form, or refuses with field messages before anything is sent. */
  read: (data: FormData) => I | Failure;
  onSuccess?: (data: T, input: I) => void;
  /** Keeps what is typed in this browser under this key until it is saved. */
  draftKey?: string;
  /**
   * The version that the form is based on, sent as the field "version". A restored draft brings its own version
   * back, so that a save over somebody else's newer text is caught. `read` has to take it from the form data.
   */
  version?: number;
  /** Asks before the page is left with something typed. For forms without `draftKey`. */
  guard?: boolean;
  /** Shows the record as it is now beside what was sent. Null, or no such record in the refusal, and its message is shown instead. */
  conflict?: (view: ConflictView<I>) => ReactNode;
  className?: string;
  children: ReactNode;
};

const isFailure = (value: unknown): value is Failure =>
  typeof value === "object" && value !== null && "ok" in value && value.ok === false;

/** A form that sends an action once, shows every message where it belongs, and loses nothing that was typed. */
export function Form<I, T>(props: FormProps<I, T>) {
  const { action, read, onSuccess, draftKey, version, guard = false, conflict, className, children } = props;
  const ref = useRef<HTMLFormElement>(null);
  const [dirty, setDirty] = useState(false);
  const [refused, setRefused] = useState<Failure | null>(null);
  const [sent, setSent] = useState<I | null>(null);
  const draft = useFormDraft(ref, draftKey);
  const { run, reset, pending, failure } = useAction<I, T>(action, {
    onSuccess: (data, input) => {
      draft.clear();
      setDirty(false);
      onSuccess?.(data, input);
    },
  });
  useUnsavedGuard(guard && dirty);

  const shown = refused ?? failure;
  const view =
    conflict && sent !== null && failure?.code === "CONFLICT" && failure.current !== undefined
      ? conflict({ current: failure.current, mine: sent, resolve: (input) => void run(input), dismiss: reset })
      : null;

  // The first field with a message takes the focus, so that nobody has to look for it.
  useEffect(() => {
    if (shown?.fieldErrors) ref.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [shown]);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    // A form inside a dialog is a React child of the page's form, although not in the document.
    if (event.target !== event.currentTarget || pending) return;
    const input = read(new FormData(event.currentTarget));
    if (isFailure(input)) return setRefused(input);
    setRefused(null);
    setSent(input);
    void run(input);
  }

  return (
    <FormProvider value={{ pending }}>
      <FieldErrorsContext value={shown?.fieldErrors ?? {}}>
        <form
          ref={ref}
          // Sent before the scripts of the page have come, what is typed must not get into an address.
          method="post"
          noValidate
          onSubmit={submit}
          onInput={() => {
            draft.onInput();
            if (!dirty) setDirty(true);
          }}
          aria-busy={pending || undefined}
          className={cn("grid gap-5", className)}
        >
          {version !== undefined ? <input type="hidden" name="version" defaultValue={version} key={version} /> : null}
          {draft.restoredAt ? <DraftNotice savedAt={draft.restoredAt} onDiscard={draft.discard} /> : null}
          {shown && !view ? <FailureNotice failure={shown} /> : null}
          {children}
        </form>
      </FieldErrorsContext>
      {view}
    </FormProvider>
  );
}
