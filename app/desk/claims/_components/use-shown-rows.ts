"use client";

import { useOptimistic, useState } from "react";
import type { ListedClaim } from "@/lib/claims/types";

type Change = { id: string; change: Partial<ListedClaim> };

/**
 * The rows as they stand on the screen. While the same question is shown, a save does not move rows under the reader's hand: they keep
 * their places as long as they are the same claims. `preview` shows a change until the server has answered.
 */
export function useShownRows(rows: readonly ListedClaim[], question: string) {
  const [shown, setShown] = useState({ rows, question, placed: rows });
  let placed = shown.placed;
  if (shown.rows !== rows || shown.question !== question) {
    placed = shown.question === question ? inPlace(shown.placed, rows) : rows;
    setShown({ rows, question, placed });
  }
  const [current, preview] = useOptimistic(placed, (now: readonly ListedClaim[], { id, change }: Change) =>
    now.map((row) => (row.id === id ? { ...row, ...change } : row)),
  );
  return { rows: current, preview };
}

function inPlace(before: readonly ListedClaim[], rows: readonly ListedClaim[]): readonly ListedClaim[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const kept = before.flatMap(({ id }) => byId.get(id) ?? []);
  return kept.length === rows.length && before.length === rows.length ? kept : rows;
}
