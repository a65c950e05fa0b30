/** The rows of a list by id, each with a mark that is another when the row shows something else. */
export type RowMarks = Readonly<Record<string, string>>;

/** How many rows came or show something else, of a list of the newest: what is older drops out of it. */
export function countCome(shown: RowMarks, now: RowMarks): number {
  return Object.keys(now).filter((id) => shown[id] !== now[id]).length;
}

/** How many rows came, went or show something else between two looks at a list. */
export function countChanged(shown: RowMarks, now: RowMarks): number {
  const ids = new Set([...Object.keys(shown), ...Object.keys(now)]);
  return [...ids].filter((id) => shown[id] !== now[id]).length;
}
