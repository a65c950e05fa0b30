import "server-only";
import type { Failure, Result } from "@/lib/shared/result";
import { db, type Tx } from "./client";
import { refusalOf } from "./refusals";

/** Carries a refusal out of the transaction, so that everything done before it is undone. */
class Refused extends Error {
  constructor(readonly failure: Failure) {
    super(failure.message);
  }
}

/**
 * Runs one state change: all of it in one READ COMMITTED transaction, or nothing. A refusal that `work` returns, or that a rule of the
 * database raises, comes back as a value and leaves every row as it was. Other errors are thrown. `timeoutMs` is for work on very many rows,
 * in statements of which each keeps to the ordinary limit.
 */
export async function transact<T>(
  work: (tx: Tx) => Promise<Result<T>>,
  { timeoutMs = 20_000 }: { timeoutMs?: number } = {},
): Promise<Result<T>> {
  try {
    return await db.$transaction(
      async (tx) => {
        const result = await work(tx);
        if (!result.ok) throw new Refused(result);
        return result;
      },
      { isolationLevel: "ReadCommitted", maxWait: 10_000, timeout: timeoutMs },
    );
  } catch (error) {
    if (error instanceof Refused) return error.failure;
    const failure = refusalOf(error);
    if (failure !== undefined) return failure;
    throw error;
  }
}
