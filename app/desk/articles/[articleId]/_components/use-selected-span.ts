"use client";

import { type RefObject, useCallback, useEffect, useState } from "react";
import { rangeOf, selectedSpan } from "./text-offsets";
import type { Span } from "./types";

/** Long enough that a selection that is still growing asks for nothing. */
const PAUSE_MS = 120;

/**
 * What is selected in the text, by mouse, touch or keyboard; null without a selection. `select` selects a span by script, and
 * `forget` ends the selection.
 */
export function useSelectedSpan(root: RefObject<HTMLElement | null>, text: string) {
  const [span, setSpan] = useState<Span | null>(null);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let pressed = false;
    const read = () => {
      clearTimeout(timer);
      if (pressed) return;
      // A field that takes the focus takes the document's selection with it: the words stay chosen.
      const focused = document.activeElement;
      if (focused instanceof HTMLInputElement || focused instanceof HTMLTextAreaElement) return;
      const next = root.current ? selectedSpan(root.current, text) : null;
      setSpan((before) => (before?.start === next?.start && before?.end === next?.end ? before : next));
    };
    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(read, PAUSE_MS);
    };
    const onDown = (event: PointerEvent) => {
      pressed = event.pointerType === "mouse";
    };
    const onUp = () => {
      pressed = false;
      soon();
    };
    document.addEventListener("selectionchange", soon);
    document.addEventListener("pointerdown", onDown);
    document.addEventListener("pointerup", onUp);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("selectionchange", soon);
      document.removeEventListener("pointerdown", onDown);
      document.removeEventListener("pointerup", onUp);
    };
  }, [root, text]);

  const select = useCallback(
    (wanted: Span) => {
      const range = root.current ? rangeOf(root.current, wanted) : null;
      const selection = document.getSelection();
      if (!range || !selection) return;
      selection.removeAllRanges();
      selection.addRange(range);
      setSpan(wanted);
    },
    [root],
  );

  const forget = useCallback(() => {
    document.getSelection()?.removeAllRanges();
    setSpan(null);
  }, []);

  return { span, select, forget };
}
