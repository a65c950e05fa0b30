"use client";

import { useCallback } from "react";
import type { ReaderData, Span } from "./types";

/** What a screen reader is told of a sentence: its words, and the claims that are marked in it. */
export function useDescribedSentence({ marks, text }: Pick<ReaderData, "marks" | "text">): (sentence: Span) => string {
  return useCallback(
    (sentence) => {
      const within = Object.values(marks).filter((mark) => mark.start < sentence.end && mark.end > sentence.start);
      const codes = [...new Set(within.map((mark) => `C-${mark.number}`))];
      const words = text.slice(sentence.start, sentence.end);
      return codes.length > 0 ? `${words} Marked: ${codes.join(", ")}.` : words;
    },
    [marks, text],
  );
}
