"use client";

import { useEffect, useRef, useState } from "react";
import type { PaletteGroup } from "@/lib/shared/palette";

const PAUSE_MS = 120;

export type PaletteState = "idle" | "searching" | "found" | "failed";

/** Asks a moment after typing stops, and drops answers to older questions. What was found stays until the next answer. */
export function usePaletteSearch(search: (query: string, signal: AbortSignal) => Promise<PaletteGroup[]>) {
  const [query, setText] = useState("");
  const [groups, setGroups] = useState<readonly PaletteGroup[]>([]);
  const [state, setState] = useState<PaletteState>("idle");
  const running = useRef<AbortController | null>(null);

  useEffect(() => {
    const typed = query.trim();
    running.current?.abort();
    if (typed === "") {
      setGroups([]);
      setState("idle");
      return;
    }
    const asking = new AbortController();
    running.current = asking;
    setState("searching");
    const timer = setTimeout(() => {
      search(typed, asking.signal)
        .then((found) => {
          if (asking.signal.aborted) return;
          setGroups(found);
          setState("found");
        })
        .catch(() => {
          if (asking.signal.aborted) return;
          setGroups([]);
          setState("failed");
        });
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      asking.abort();
    };
  }, [query, search]);

  return { query, setQuery: setText, groups, state };
}
