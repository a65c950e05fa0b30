"use client";

import { type RefObject, useEffect } from "react";
import { rangeOf } from "./text-offsets";
import type { Span } from "./types";

const NAME = "chosen-passage";

/** Keeps the words marked that an open panel is about: their selection ends when a field takes the focus. */
export function useChosenHighlight(root: RefObject<HTMLElement | null>, span: Span | null): void {
  useEffect(() => {
    const range = span && root.current ? rangeOf(root.current, span) : null;
    if (!range || !("highlights" in CSS)) return;
    CSS.highlights.set(NAME, new Highlight(range));
    return () => {
      CSS.highlights.delete(NAME);
    };
  }, [root, span]);
}
