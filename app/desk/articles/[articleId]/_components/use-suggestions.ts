"use client";

import { useEffect, useState } from "react";
import type { SeenClaim } from "@/lib/claims/find-seen-before";
import { seenBeforeAction } from "../actions";

const PAUSE_MS = 300;

export type Suggestions = { status: "idle" | "asking" | "failed"; claims: SeenClaim[] };

/** Claims on record that are like a text, asked for a moment after it last changed. Short texts are like everything. */
export function useSuggestions(text: string, shortest: number, exclude?: string): Suggestions {
  const [found, setFound] = useState<Suggestions>({ status: "idle", claims: [] });
  const query = text.trim().slice(0, 2_000);
  useEffect(() => {
    if (query.length < shortest) {
      setFound({ status: "idle", claims: [] });
      return;
    }
    let outdated = false;
    setFound((before) => ({ ...before, status: "asking" }));
    const timer = setTimeout(async () => {
      const answer = await seenBeforeAction({ words: query, exclude }).catch(() => null);
      if (outdated) return;
      setFound(answer?.ok ? { status: "idle", claims: answer.data } : { status: "failed", claims: [] });
    }, PAUSE_MS);
    return () => {
      outdated = true;
      clearTimeout(timer);
    };
  }, [query, shortest, exclude]);
  return found;
}
