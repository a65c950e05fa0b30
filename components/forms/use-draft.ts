"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { readDraft, removeDraft, writeDraft } from "./draft-store";

const PAUSE_MS = 300;

/**
 * State that survives a reload: kept in this browser under `key` while it is typed, and restored on the next visit.
 * Put the version that the text is based on into the value, so that a save of an old draft meets the conflict check.
 * Call `clear` once the text is saved, `discard` to go back to `initial`.
 */
export function useDraft<T>(key: string, initial: T) {
  const [value, set] = useState(initial);
  const [restoredAt, setRestoredAt] = useState<Date | null>(null);
  const pending = useRef<{ timer: ReturnType<typeof setTimeout>; value: T } | null>(null);

  // After hydration, because the server knows no draft.
  useEffect(() => {
    const draft = readDraft<T>(key);
    if (!draft) return;
    set(draft.values);
    setRestoredAt(new Date(draft.savedAt));
  }, [key]);

  const flush = useCallback(() => {
    if (!pending.current) return;
    clearTimeout(pending.current.timer);
    writeDraft(key, pending.current.value);
    pending.current = null;
  }, [key]);

  useEffect(() => {
    window.addEventListener("pagehide", flush);
    return () => {
      window.removeEventListener("pagehide", flush);
      flush();
    };
  }, [flush]);

  const setValue = useCallback(
    (next: T) => {
      set(next);
      if (pending.current) clearTimeout(pending.current.timer);
      pending.current = { timer: setTimeout(flush, PAUSE_MS), value: next };
    },
    [flush],
  );

  const clear = useCallback(() => {
    if (pending.current) clearTimeout(pending.current.timer);
    pending.current = null;
    removeDraft(key);
    setRestoredAt(null);
  }, [key]);

  const discard = useCallback(() => {
    clear();
    set(initial);
  }, [clear, initial]);

  return { value, setValue, restoredAt, clear, discard };
}
