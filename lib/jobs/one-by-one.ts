import "server-only";
import type { Result } from "@/lib/shared/result";

/**
 * Does this for one item after the other, until it is told to stop. One that fails does not keep the others from it: what failed is thrown
 * when all had their turn. Answers for how many it was done.
 */
export async function oneByOne<T extends { id: string }>(
  items: readonly T[],
  work: (item: T) => Promise<Result<boolean>>,
  signal?: AbortSignal,
): Promise<number> {
  let count = 0;
  const errors: unknown[] = [];
  for (const item of items) {
    if (signal?.aborted) break;
    try {
      const result = await work(item);
      if (!result.ok) throw new Error(`${item.id}: ${result.message}`);
      if (result.data) count += 1;
    } catch (error) {
      errors.push(error);
    }
  }
  if (errors.length > 0) throw new AggregateError(errors, errors.map((error) => (error as Error).message).join("\n"));
  return count;
}
