import "server-only";
import { appendEvent } from "@/lib/audit/append-event";
import { transact } from "@/lib/db/transact";
import type { Actor } from "@/lib/shared/actor";
import { fail, ok, type Result } from "@/lib/shared/result";
import type { Rename } from "./schema";

/** Changes the member's own name. The event says that it changed, and not from what to what: names stay out of the log. */
export async function renameSelf(actor: Actor, input: Rename): Promise<Result<{ version: number }>> {
  return transact(async (tx) => {
    const version = input.version + 1;
    const { count } = await tx.member.updateMany({
      where: { id: actor.id, version: input.version },
      data: { name: input.name, version, updatedAt: new Date(), updatedById: actor.id },
    });
    if (count === 0) return fail("CONFLICT", "Your account was changed since you opened this page. Load it again.");
    await appendEvent(tx, { action: "member.renamed", actorId: actor.id, subject: { type: "Member", id: actor.id } });
    return ok({ version });
  });
}
