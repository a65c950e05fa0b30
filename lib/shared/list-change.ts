/**
 * How many entries came to a list and how many left it between two looks at it. Both are numbers, the largest first, cut off after `most`: what
 * lies below a cut is not compared.
 */
export function listChange(
  shown: readonly number[],
  now: readonly number[],
  most: number,
): { came: number; left: number } {
  const cut = (numbers: readonly number[]) => (numbers.length < most ? 0 : (numbers.at(-1) ?? 0));
  const from = Math.max(cut(shown), cut(now));
  const [before, after] = [new Set(shown), new Set(now)];
  const missing = (numbers: readonly number[], other: ReadonlySet<number>) =>
    numbers.filter((number) => number >= from && !other.has(number)).length;
  return { came: missing(now, before), left: missing(shown, after) };
}
