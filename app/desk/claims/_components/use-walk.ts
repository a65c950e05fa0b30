"use client";

import { useCallback } from "react";
import { focusRow } from "./focus-row";
import { useClaimList } from "./list-context";

/** Walks the rows, with the panel beside them when it is open. */
export function useWalk() {
  const { rows, active, activate, params, set } = useClaimList();
  const open = params.open;
  const at = rows.findIndex((row) => (open === null ? row.id === active : row.number === open));

  const step = useCallback(
    (by: 1 | -1) => {
      const next = rows[at < 0 ? 0 : at + by];
      if (next === undefined) return;
      activate(next.id);
      if (open === null) focusRow(next.id);
      else {
        set({ open: next.number });
        showRow(next.id);
      }
    },
    [rows, at, activate, open, set],
  );

  const close = useCallback(() => {
    const row = rows.find(({ number }) => number === open);
    set({ open: null });
    if (row) requestAnimationFrame(() => focusRow(row.id));
  }, [rows, open, set]);

  return {
    step,
    close,
    /** "3 of 50", on this page. */
    place: at < 0 ? "not on this page" : `${at + 1} of ${rows.length}`,
    rowId: rows[at]?.id ?? null,
  };
}

function showRow(id: string) {
  document.querySelector(`tr[data-row="${id}"]`)?.scrollIntoView({ block: "nearest" });
}
