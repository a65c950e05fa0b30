"use client";

import { useSyncExternalStore } from "react";

/** The same width as Tailwind’s `lg`. */
const WIDE = "(min-width: 64rem)";

function subscribe(onChange: () => void) {
  const query = window.matchMedia(WIDE);
  query.addEventListener("change", onChange);
  return () => query.removeEventListener("change", onChange);
}

/** Whether there is room for two things side by side, asked once and in the browser alone. */
export function isWide(): boolean {
  return window.matchMedia(WIDE).matches;
}

/** Whether there is room for two things side by side. The server assumes that there is. */
export function useWide(): boolean {
  return useSyncExternalStore(subscribe, isWide, () => true);
}
