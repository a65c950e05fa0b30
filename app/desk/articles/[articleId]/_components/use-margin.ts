"use client";

import { type RefObject, useEffect, useLayoutEffect } from "react";
import { arrangeMargin } from "./arrange-margin";
import type { PassageMark } from "./types";

/** Keeps the cards beside their lines: after every change of them, of the chosen one and its size, and of the text's size. */
export function useMargin(
  margin: RefObject<HTMLElement | null>,
  text: RefObject<HTMLElement | null>,
  chosenCard: string | null,
  /** What stands in the margin. */
  cards: unknown,
  hidden: boolean,
): void {
  useLayoutEffect(() => {
    // New cards move others although no size changes.
    void cards;
    if (hidden) return;
    const arrange = () => {
      if (margin.current && text.current) arrangeMargin(margin.current, text.current, chosenCard);
    };
    arrange();
    const observer = new ResizeObserver(arrange);
    if (text.current) observer.observe(text.current);
    const chosen = margin.current?.querySelector<HTMLElement>(`[data-card="${chosenCard}"]`);
    if (chosen) observer.observe(chosen);
    // A list scrolls by itself.
    if (chosen && margin.current?.dataset.density === "list")
      margin.current.scrollTo({ top: chosen.offsetTop - margin.current.clientHeight / 3 });
    // Letters of another font are of another width, also where the text keeps its height.
    document.fonts.addEventListener("loadingdone", arrange);
    return () => {
      observer.disconnect();
      document.fonts.removeEventListener("loadingdone", arrange);
    };
  }, [margin, text, chosenCard, cards, hidden]);
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

/** Lights up the words of the proposal that is open. */
export function useLitProposal(text: RefObject<HTMLElement | null>, start: number | null, blocks: unknown): void {
  useEffect(() => {
    // New blocks are new elements.
    void blocks;
    const elements = Array.from(text.current?.querySelectorAll<HTMLElement>(`[data-proposal="${start}"]`) ?? []);
    for (const element of elements) element.dataset.on = "";
    return () => {
      for (const element of elements) delete element.dataset.on;
    };
  }, [text, start, blocks]);
}
