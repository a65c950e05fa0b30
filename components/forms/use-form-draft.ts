"use client";

import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { readDraft, removeDraft, writeDraft } from "./draft-store";
import { type FormValues, readFormValues, writeFormValues } from "./form-values";

const PAUSE_MS = 300;

/**
 * Keeps what is typed into a form's own controls under `key`, and puts it back on the next visit; no key, no draft.
 * What React state alone holds (a Combobox) is not among it: use `useDraft` for that.
 */
export function useFormDraft(ref: RefObject<HTMLFormElement | null>, key: string | undefined) {
  const [restoredAt, setRestoredAt] = useState<Date | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const untouched = useRef<FormValues | null>(null);

  const save = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = undefined;
    if (key && ref.current) writeDraft(key, readFormValues(ref.current));
  }, [key, ref]);

  useEffect(() => {
    const form = ref.current;
    if (!key || !form) return;
    untouched.current = readFormValues(form);
    const draft = readDraft<FormValues>(key);
    if (draft) {
      writeFormValues(form, draft.values);
      setRestoredAt(new Date(draft.savedAt));
      clearTimeout(timer.current);
    }
    const leave = () => {
      if (timer.current !== undefined) save();
    };
    window.addEventListener("pagehide", leave);
    return () => {
      window.removeEventListener("pagehide", leave);
      leave();
    };
  }, [key, ref, save]);

  const onInput = useCallback(() => {
    if (!key) return;
    clearTimeout(timer.current);
    timer.current = setTimeout(save, PAUSE_MS);
  }, [key, save]);

  const clear = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = undefined;
    if (key) removeDraft(key);
    setRestoredAt(null);
  }, [key]);

  const discard = useCallback(() => {
    if (ref.current && untouched.current) writeFormValues(ref.current, untouched.current);
    clear();
  }, [clear, ref]);

  return { restoredAt, onInput, clear, discard };
}
