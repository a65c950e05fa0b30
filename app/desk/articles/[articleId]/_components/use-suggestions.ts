"use client";

import { useEffect, useState } from "react";
import type { SuggestedClaim } from "@/lib/claims/suggest-claims";
import { suggestClaimsAction } from "../actions";

const PAUSE_MS = 300;

export type Suggestions = { status: "idle" | "asking" | "failed"; claims: SuggestedClaim[] };

/** Claims on record that are like a text, asked for a moment after it last changed. Short texts are like everything. */
export function useSuggestions(text: string, shortest: number): Suggestions {
  const [found, setFound] = useState<Suggestions>({ status: "idle", claims: [] });
  const query = text.trim().slice(0, 400);
  useEffect(() => {
    if (query.length < shortest) {
      setFound({ status: "idle", claims: [] });
      return;
    }
    let outdated = false;
    setFound((before) => ({ ...before, status: "asking" }));
    const timer = setTimeout(async () => {
      const answer = await suggestClaimsAction({ query }).catch(() => null);
      if (outdated) return;
      setFound(answer?.ok ? { status: "idle", claims: answer.data } : { status: "failed", claims: [] });
    }, PAUSE_MS);
    return () => {
      outdated = true;
      clearTimeout(timer);
    };
  }, [query, shortest]);
  return found;
}
