"use client";

import { useEffect } from "react";

const QUESTION = "You have typed something that is not saved. Leave this page and lose it?";

/** Asks before a page with unsaved text is left, by closing it or by a link. For forms that keep no draft. */
export function useUnsavedGuard(dirty: boolean): void {
  useEffect(() => {
    if (!dirty) return;
    const onUnload = (event: BeforeUnloadEvent) => event.preventDefault();
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
      const opensElsewhere =
        event.ctrlKey || event.metaKey || event.shiftKey || link?.getAttribute("target") === "_blank";
      const staysHere = link?.getAttribute("href")?.startsWith("#");
      if (!link || opensElsewhere || staysHere || window.confirm(QUESTION)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener("beforeunload", onUnload);
    // Capturing, so that it comes before the router's own click handler.
    document.addEventListener("click", onClick, true);
    return () => {
      window.removeEventListener("beforeunload", onUnload);
      document.removeEventListener("click", onClick, true);
    };
  }, [dirty]);
}
