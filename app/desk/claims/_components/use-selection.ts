"use client";

import { useCallback, useMemo, useRef, useState } from "react";
import type { ListedClaim, Total } from "@/lib/claims/types";

/** Claims that are selected: by id with the version that was seen, or all that match but for some. */
export type Selection =
  | { mode: "ids"; ids: ReadonlyMap<string, number> }
  | { mode: "filter"; except: ReadonlySet<string> };

const NONE: Selection = { mode: "ids", ids: new Map() };

/** The selection of a list. It stays while pages are turned, and ends when `question` (search, filter, view) is another one. */
export function useSelection(rows: readonly ListedClaim[], total: Total, question: string) {
  const [kept, setKept] = useState<{ question: string; selection: Selection }>({ question, selection: NONE });
  const anchor = useRef<string | null>(null);
  const current = kept.question === question ? kept.selection : NONE;

  // A selected claim counts at the version that is seen now.
  const selection = useMemo<Selection>(() => {
    if (current.mode === "filter") return current;
    const newer = rows.filter((row) => (current.ids.get(row.id) ?? row.version) !== row.version);
    if (newer.length === 0) return current;
    return { mode: "ids", ids: new Map([...current.ids, ...newer.map((row) => [row.id, row.version] as const)]) };
  }, [current, rows]);

  const change = useCallback((next: Selection) => setKept({ question, selection: next }), [question]);

  const select = useMemo(() => {
    const isSelected = (id: string) => (selection.mode === "ids" ? selection.ids.has(id) : !selection.except.has(id));
    /** Selects these rows, or leaves them out. */
    const put = (some: readonly ListedClaim[], on: boolean) => {
      if (selection.mode === "ids") {
        const ids = new Map(selection.ids);
        for (const row of some) on ? ids.set(row.id, row.version) : ids.delete(row.id);
        return change({ mode: "ids", ids });
      }
      const except = new Set(selection.except);
      for (const row of some) on ? except.delete(row.id) : except.add(row.id);
      change({ mode: "filter", except });
    };
    return {
      isSelected,
      toggle(id: string) {
        anchor.current = id;
        put(
          rows.filter((row) => row.id === id),
          !isSelected(id),
        );
      },
      /** From the row that was selected last to this one. */
      range(toId: string) {
        const from = rows.findIndex((row) => row.id === anchor.current);
        const to = rows.findIndex((row) => row.id === toId);
        if (to < 0) return;
        const ends = from < 0 ? [to, to] : [Math.min(from, to), Math.max(from, to)];
        anchor.current = toId;
        put(rows.slice(ends[0], (ends[1] ?? to) + 1), true);
      },
      page() {
        put(rows, !rows.every((row) => isSelected(row.id)));
      },
      all: () => change({ mode: "filter", except: new Set() }),
      clear: () => change(NONE),
    };
  }, [selection, rows, change]);

  const selectedCount =
    selection.mode === "ids"
      ? selection.ids.size
      : total.exact
        ? Math.max(0, total.count - selection.except.size)
        : null;
  return { selection, selectedCount, select };
}
