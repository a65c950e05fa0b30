import "server-only";
import type { Result } from "@/lib/shared/result";
import type { OpenRequest } from "./open-requests";

/**
 * Does this for one request after the other, until it is told to stop. One that fails does not keep the others from it: what failed is thrown
 * when all had their turn.
 */
export async function eachRequest(
  requests: readonly OpenRequest[],
  work: (request: OpenRequest) => Promise<Result<boolean>>,
  signal?: AbortSignal,
): Promise<number> {
  let count = 0;
  const errors: unknown[] = [];
  for (const request of requests) {
    if (signal?.aborted) break;
    try {
      const result = await work(request);
      if (!result.ok) throw new Error(`The request ${request.id}: ${result.message}`);
      if (result.data) count += 1;
    } catch (error) {
      errors.push(error);
    }
  }
  if (errors.length > 0) throw new AggregateError(errors, errors.map((error) => (error as Error).message).join("\n"));
  return count;
}
