"use client";

import { useCallback, useEffect, useState } from "react";
import { linkIn } from "./focus-in";

/** What is walked over: a claim in a row of a list. */
export type WalkedRow = { id: string; number: number };

/** The row that the keys are on, and the claim that stands open beside the rows. */
export function useWorkWalk<R extends WalkedRow>(rows: readonly R[]) {
  const [active, activate] = useState<string | null>(null);
  const [open, setOpen] = useState<number | null>(null);
  const at = rows.findIndex(({ id }) => id === active);

  const step = useCallback(
    (by: 1 | -1) => {
      const next = rows[at < 0 ? 0 : at + by];
      if (next === undefined) return;
      activate(next.id);
      if (open === null) linkIn(next.id)?.focus();
      else {
        setOpen(next.number);
        document.querySelector(`[data-row="${next.id}"]`)?.scrollIntoView({ block: "nearest" });
      }
    },
    [rows, at, open],
  );

  const close = useCallback(() => {
    setOpen(null);
    if (active !== null) requestAnimationFrame(() => linkIn(active)?.focus());
  }, [active]);

  // The claim that was looked at is gone from the list: its panel goes too.
  const isThere = open === null || rows.some(({ number }) => number === open);
  useEffect(() => {
    if (!isThere) setOpen(null);
  }, [isThere]);

  return {
    active,
    activate,
    row: rows[at] ?? null,
    /** The row after this one, or before the last. */
    after: rows[at + 1] ?? rows[at - 1] ?? null,
    open,
    setOpen,
    walk: {
      step,
      close,
      place: at < 0 ? "not in the list" : `${at + 1} of ${rows.length}`,
      rowId: rows[at]?.id ?? null,
    },
  };
}
