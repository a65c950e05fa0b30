import "server-only";
import type { Anchor } from "./anchoring";

/** The columns of a passage that say where it is. */
export function placedColumns(anchor: Anchor) {
  return {
    exact: anchor.exact,
    prefix: anchor.prefix,
    suffix: anchor.suffix,
    startOffset: anchor.start,
    endOffset: anchor.end,
  };
}

/** The same for a passage whose words the text does not have: what it looked like, and no place. */
export function lostColumns({ exact, prefix, suffix }: Pick<Anchor, "exact" | "prefix" | "suffix">) {
  return { exact, prefix, suffix, startOffset: null, endOffset: null };
}

/** The anchor behind the columns. A lost passage has no place: its empty span matches nothing where it is looked for. */
export function anchorOf(passage: {
  exact: string;
  prefix: string;
  suffix: string;
  startOffset: number | null;
  endOffset: number | null;
}): Anchor {
  const { exact, prefix, suffix, startOffset, endOffset } = passage;
  return { exact, prefix, suffix, start: startOffset ?? 0, end: endOffset ?? 0 };
}
