/** The link of a claim in its row of a list of work. */
export function linkIn(id: string | null): HTMLElement | null {
  return id === null ? null : document.querySelector<HTMLElement>(`[data-row="${id}"] [data-open]`);
}
