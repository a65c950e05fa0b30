/** Puts the focus on the claim of a row, which is brought into sight. */
export function focusRow(id: string): void {
  const row = document.querySelector(`tr[data-row="${id}"]`);
  const target = row?.querySelector<HTMLElement>("[data-open]") ?? row?.querySelector<HTMLElement>("input, button");
  target?.focus();
}
