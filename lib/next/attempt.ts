import "server-only";
import { randomUUID } from "node:crypto";
import { unstable_rethrow } from "next/navigation";
import { log } from "@/lib/log";
import { fail, type Result } from "@/lib/shared/result";

/** What the log says about one call. `actorId` is filled in once it is known. */
export type CallContext = { name: string; requestId: string | null; actorId?: string };

/**
 * Runs the body of an action or a handler. A refusal is logged and passed on; an error that nobody expected is logged whole, and
 * the person sees only the number that finds it in the log.
 */
export async function attempt<T>(context: CallContext, work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    const result = await work();
    if (!result.ok) log().info({ ...context, code: result.code }, "refused");
    return result;
  } catch (error) {
    // Redirects and not-found travel as exceptions and belong to Next.
    unstable_rethrow(error);
    const requestId = context.requestId ?? randomUUID();
    log().error({ ...context, requestId, err: error }, "failed");
    return fail(
      "INTERNAL",
      `Something went wrong on our side. Try again. If it happens again, give your admin this number: ${requestId}`,
    );
  }
}
