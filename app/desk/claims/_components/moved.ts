/** The list with one entry a place earlier or later. */
export function moved<T>(list: readonly T[], index: number, by: 1 | -1): T[] {
  const entry = list[index];
  const to = index + by;
  if (entry === undefined || to < 0 || to >= list.length) return [...list];
  return list.toSpliced(index, 1).toSpliced(to, 0, entry);
}
