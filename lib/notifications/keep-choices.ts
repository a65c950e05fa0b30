import "server-only";
import { transact } from "@/lib/db/transact";
import type { Actor } from "@/lib/shared/actor";
import { fail, ok, type Result } from "@/lib/shared/result";
import { ALWAYS } from "./labels";
import type { KeepChoices } from "./schema";

/** Keeps how the member wants to be told. No record changes by it, so the log does not hold it. */
export async function keepChoices(actor: Actor, { choices }: KeepChoices): Promise<Result<{ kept: number }>> {
  if (choices.some(({ kind, desk }) => !desk && ALWAYS.includes(kind)))
    return fail("INVALID", "Of mentions and of parties that turn round the desk always tells you.");
  return transact<{ kept: number }>(async (tx) => {
    for (const { kind, desk, mail } of choices) {
      const of = { memberId: actor.id, kind };
      const choice = { desk, mail };
      await tx.notificationChoice.upsert({
        where: { memberId_kind: of },
        create: { ...of, ...choice },
        update: choice,
      });
    }
    return ok({ kept: choices.length });
  });
}
