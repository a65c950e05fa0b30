/** A whole number with thousands set apart: "1,204". The same in every browser. */
export function formatCount(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** A number and its noun: "1 claim", "9 claims", "2 parties" (plural given where an s is not enough). */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}
