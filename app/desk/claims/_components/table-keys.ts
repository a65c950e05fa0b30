import type { KeyboardEvent } from "react";

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

/** Moves the focus to the same control of the row above or below. */
export function moveByArrows(event: KeyboardEvent<HTMLTableElement>) {
  const step = STEPS[event.key];
  if (step === undefined || event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
  const focused = event.target as HTMLElement;
  const row = focused.closest("tr[data-row]");
  const next = step > 0 ? row?.nextElementSibling : row?.previousElementSibling;
  if (!row || !(next instanceof HTMLElement)) return;
  const column = focused.closest<HTMLElement>("[data-column]")?.dataset.column;
  const cell = next.querySelector<HTMLElement>(`[data-column="${column}"]`);
  const target = cell?.querySelector<HTMLElement>("a, button, input") ?? next.querySelector<HTMLElement>("[data-open]");
  event.preventDefault();
  target?.focus();
}

/** Space on the link of a claim does nothing by itself: here it shows the claim beside the list. */
export function peekBySpace(event: KeyboardEvent<HTMLTableElement>, show: (id: string) => void) {
  const link = (event.target as HTMLElement).closest("[data-open]");
  const id = link?.closest<HTMLElement>("tr[data-row]")?.dataset.row;
  if (event.key !== " " || id === undefined) return;
  event.preventDefault();
  show(id);
}
