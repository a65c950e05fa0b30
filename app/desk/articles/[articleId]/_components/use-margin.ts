"use client";

import { type RefObject, useEffect, useLayoutEffect } from "react";
import { arrangeMargin } from "./arrange-margin";
import type { PassageMark } from "./types";

/** Keeps the cards beside their lines: after every change of the claims, of the chosen one, and of the text's size. */
export function useMargin(
  margin: RefObject<HTMLElement | null>,
  text: RefObject<HTMLElement | null>,
  chosenClaim: string | null,
  marks: Record<string, PassageMark>,
  hidden: boolean,
): void {
  useLayoutEffect(() => {
    // New marks move lines although no size changes.
    void marks;
    if (hidden) return;
    const arrange = () => {
      if (margin.current && text.current) arrangeMargin(margin.current, text.current, chosenClaim);
    };
    arrange();
    const observer = new ResizeObserver(arrange);
    if (text.current) observer.observe(text.current);
    // Letters of another font are of another width, also where the text keeps its height.
    document.fonts.addEventListener("loadingdone", arrange);
    return () => {
      observer.disconnect();
      document.fonts.removeEventListener("loadingdone", arrange);
    };
  }, [margin, text, chosenClaim, marks, hidden]);
}

/** Lights up the passages of one claim in the text. Set on the elements: an article may have thousands of pieces. */
export function useLitPassages(
  text: RefObject<HTMLElement | null>,
  litClaim: string | null,
  marks: Record<string, PassageMark>,
): void {
  useEffect(() => {
    const lit = Object.entries(marks).filter(([, mark]) => mark.claimId === litClaim);
    const elements = lit.flatMap(([id, { color }]) =>
      Array.from(text.current?.querySelectorAll<HTMLElement>(`[data-passages~="${id}"]`) ?? [], (element) => {
        element.dataset.on = "";
        element.style.setProperty("--on", color);
        return element;
      }),
    );
    return () => {
      for (const element of elements) delete element.dataset.on;
    };
  }, [text, litClaim, marks]);
}
