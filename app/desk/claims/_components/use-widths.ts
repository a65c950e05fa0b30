"use client";

import { useCallback, useEffect, useState } from "react";

/** Widths of columns in pixels, by their id; a column that is missing has its first width. */
export type Widths = Record<string, number>;

const STORAGE_KEY = "gainsay.claims.widths";

/** Narrowest and widest column, in pixels. */
export const WIDTH_LIMITS = { least: 44, most: 900 } as const;

const within = (width: number) => Math.min(WIDTH_LIMITS.most, Math.max(WIDTH_LIMITS.least, Math.round(width)));

/** Widths belong to the screen they were drawn on: they stay in this browser and out of the address. `first`: those of the view. */
export function useWidths(first: Widths) {
  const [own, setOwn] = useState<Widths>({});

  useEffect(() => {
    try {
      setOwn(readWidths(window.localStorage.getItem(STORAGE_KEY)));
    } catch {
      // Storage is closed to us; columns have their first widths.
    }
  }, []);

  const setWidths = useCallback((next: Widths) => {
    const kept = Object.fromEntries(Object.entries(next).map(([id, width]) => [id, within(width)]));
    setOwn(kept);
    try {
      window.localStorage.setItem(STORAGE_KEY, JSON.stringify(kept));
    } catch {
      // The widths hold until the page is closed.
    }
  }, []);

  return { widths: { ...first, ...own }, setWidths };
}

function readWidths(text: string | null): Widths {
  try {
    const read: unknown = JSON.parse(text ?? "{}");
    if (typeof read !== "object" || read === null) return {};
    return Object.fromEntries(
      Object.entries(read).flatMap(([id, width]) => (typeof width === "number" ? [[id, within(width)]] : [])),
    );
  } catch {
    return {};
  }
}
