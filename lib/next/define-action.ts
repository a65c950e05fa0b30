import "server-only";
import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import type { z } from "zod";
import { currentSession } from "@/lib/auth/current-session";
import type { CurrentSession } from "@/lib/auth/find-session";
import type { Actor } from "@/lib/shared/actor";
import { REQUEST_ID_HEADER } from "@/lib/shared/request-headers";
import type { Result } from "@/lib/shared/result";
import { attempt, type CallContext } from "./attempt";
import { type LimitName, refuseTooMany } from "./member-limits";
import { refuseForeignOrigin } from "./own-origin";
import { parseInput } from "./parse-input";
import { UNAUTHENTICATED } from "./unauthenticated";

/**
 * A server action of the desk: exact Origin, session from the database, rate limit, strict input, `run`, and the paths to show
 * anew. Every refusal is a value. `name` ("claims.change") is what the log calls it.
 */
export function defineAction<S extends z.ZodType, T>(definition: {
  name: string;
  input: S;
  run: (actor: Actor, input: z.output<S>, session: CurrentSession) => Promise<Result<T>>;
  /** Paths whose pages show what changed. */
  revalidate?: (input: z.output<S>, data: T) => string[];
  limit?: LimitName;
}): (input: z.input<S>) => Promise<Result<T>> {
  const { name, input: schema, run, revalidate, limit = "ordinary" } = definition;
  return async (given) => {
    const sent = await headers();
    const context: CallContext = { name, requestId: sent.get(REQUEST_ID_HEADER) };
    return attempt(context, async () => {
      const foreign = refuseForeignOrigin(sent.get("origin"));
      if (foreign !== null) return foreign;
      const session = await currentSession();
      if (session === null) return UNAUTHENTICATED;
      const { actor } = session;
      context.actorId = actor.id;
      const limited = await refuseTooMany(limit, actor.id);
      if (limited !== null) return limited.failure;
      const parsed = parseInput(schema, given);
      if (!parsed.ok) return parsed;
      const result = await run(actor, parsed.data, session);
      if (result.ok) for (const path of revalidate?.(parsed.data, result.data) ?? []) revalidatePath(path);
      return result;
    });
  };
}
