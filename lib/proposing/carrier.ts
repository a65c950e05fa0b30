import "server-only";

type Placed = { startOffset: number | null; endOffset: number | null };

/** A passage and a proposal that share so much of the shorter one are about the same words. */
const SHARED = 0.5;

/** The passage whose words are those of a proposal, or most of them; undefined when none is. */
export function carrierOf<P extends Placed>(
  { start, end }: { start: number; end: number },
  passages: readonly P[],
): P | undefined {
  return passages.find(({ startOffset, endOffset }) => {
    if (startOffset === null || endOffset === null) return false;
    const shared = Math.min(end, endOffset) - Math.max(start, startOffset);
    return shared > 0 && shared >= SHARED * Math.min(end - start, endOffset - startOffset);
  });
}
