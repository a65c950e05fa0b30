import "server-only";
import { headers } from "next/headers";
import type { z } from "zod";
import { databaseLimiter, waitOf } from "@/lib/auth/database-limiter";
import { requestClient } from "@/lib/auth/request-client";
import { REQUEST_ID_HEADER } from "@/lib/shared/request-headers";
import { fail, type Result } from "@/lib/shared/result";
import { waitWords } from "@/lib/shared/wait-words";
import { attempt } from "./attempt";
import { refuseForeignOrigin } from "./own-origin";
import { parseInput } from "./parse-input";

/** 30 calls in 15 minutes from one network: each may hash a password. */
const limiter = databaseLimiter("open-action", 30, 15 * 60);

/** A server action for people who are not signed in, such as using an invitation: the checks of `defineAction` but the session. */
export function defineOpenAction<S extends z.ZodType, T>(definition: {
  name: string;
  input: S;
  run: (input: z.output<S>) => Promise<Result<T>>;
}): (input: z.input<S>) => Promise<Result<T>> {
  const { name, input: schema, run } = definition;
  return async (given) => {
    const sent = await headers();
    return attempt({ name, requestId: sent.get(REQUEST_ID_HEADER) }, async () => {
      const foreign = refuseForeignOrigin(sent.get("origin"));
      if (foreign !== null) return foreign;
      const wait = await waitOf(limiter.consume(requestClient(sent).ipPseudonym));
      if (wait !== null) return fail("RATE_LIMITED", `There were too many attempts. Try again in ${waitWords(wait)}.`);
      const parsed = parseInput(schema, given);
      return parsed.ok ? run(parsed.data) : parsed;
    });
  };
}
