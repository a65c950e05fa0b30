"use client";

import { useLayoutEffect, useMemo, useRef, useState } from "react";
import { useClaimList } from "./list-context";
import type { Pin, RowActions } from "./table-types";

/** Where columns stay; the same map while nothing of it changes. */
export function usePins(entries: [string, Pin][]): ReadonlyMap<string, Pin> {
  const written = JSON.stringify(entries);
  return useMemo(() => new Map(JSON.parse(written) as [string, Pin][]), [written]);
}

/** The same object for as long as the list is there, doing what the list of now does. */
export function useRowActions(): RowActions {
  const list = useClaimList();
  const latest = useRef(list);
  useLayoutEffect(() => {
    latest.current = list;
  });
  const [actions] = useState<RowActions>(() => ({
    activate: (id) => latest.current.activate(id),
    toggle: (id) => latest.current.select.toggle(id),
    range: (id) => latest.current.select.range(id),
  }));
  return actions;
}
