/** The rows of a list by id, each with a mark that is another when the row shows something else. */
export type RowMarks = Readonly<Record<string, string>>;

/** How many rows came, went or show something else between two looks at a list. */
export function countChanged(shown: RowMarks, now: RowMarks): number {
  const ids = new Set([...Object.keys(shown), ...Object.keys(now)]);
  return [...ids].filter((id) => shown[id] !== now[id]).length;
}
