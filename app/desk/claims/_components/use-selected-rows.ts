import { useRef } from "react";
import type { ListedClaim } from "@/lib/claims/types";
import { useClaimList } from "./list-context";

/** The claims that are selected one by one, as they were last shown: those of other pages too. */
export function useSelectedRows(): ListedClaim[] {
  const { rows, selection } = useClaimList();
  const seen = useRef<ReadonlyMap<string, ListedClaim>>(new Map());
  if (selection.mode === "filter") return [];
  const shown = new Map(rows.map((row) => [row.id, row]));
  const selected = [...selection.ids.keys()].flatMap((id) => shown.get(id) ?? seen.current.get(id) ?? []);
  // Kept for the next rendering, in which another page may be shown; rendering twice finds the same.
  seen.current = new Map([...selected, ...rows].map((row) => [row.id, row]));
  return selected;
}
