"use client";

import { useEffect } from "react";

/** Where the key T leads. */
export const WRITE_ID = "write";

/** Takes the focus to the field of a new thread, where the page has one. */
export function focusWriting(): void {
  document.querySelector<HTMLElement>(`#${WRITE_ID} textarea`)?.focus();
}

/**
 * Shows the comment that the address names: unfolds what it is in, and takes the focus there. The browser does so only for a page that
 * it loads as a whole.
 */
export function GoToComment() {
  useEffect(() => {
    const go = () => {
      const target = document.getElementById(window.location.hash.slice(1));
      for (const other of document.querySelectorAll("[data-here]")) other.removeAttribute("data-here");
      if (target === null) return;
      if (target.id === WRITE_ID) return focusWriting();
      target.closest("details")?.setAttribute("open", "");
      target.dataset.here = "";
      target.focus({ preventScroll: true });
      target.scrollIntoView({ block: "center" });
    };
    go();
    window.addEventListener("hashchange", go);
    return () => window.removeEventListener("hashchange", go);
  }, []);
  return null;
}
