import "server-only";
import { appendEvent } from "@/lib/audit/append-event";
import { transact } from "@/lib/db/transact";
import type { Actor } from "@/lib/shared/actor";
import { fail, ok, type Result } from "@/lib/shared/result";
import type { Dismissed } from "./dismiss-proposal";
import type { BringBackProposal } from "./proposal-schema";

/** Takes a dismissal back: the proposal is made again. CONFLICT when somebody did so, or dismissed it anew, meanwhile. */
export async function bringBackProposal(actor: Actor, { id, version }: BringBackProposal): Promise<Result<Dismissed>> {
  return transact<Dismissed>(async (tx) => {
    const dismissal = await tx.dismissal.findUnique({ where: { id }, select: { articleId: true, exact: true } });
    if (dismissal === null) return fail("NOT_FOUND", "There is no such dismissal.");
    const { count } = await tx.dismissal.updateMany({
      where: { id, version, withdrawnAt: null },
      data: { withdrawnAt: new Date(), version: version + 1, updatedAt: new Date(), updatedById: actor.id },
    });
    if (count === 0)
      return fail("CONFLICT", "Somebody else brought this proposal back meanwhile. Load the page again.");
    await appendEvent(tx, {
      action: "proposal.brought_back",
      actorId: actor.id,
      subject: { type: "Dismissal", id },
      before: { articleId: dismissal.articleId, exact: dismissal.exact },
    });
    return ok({ id, version: version + 1, articleId: dismissal.articleId });
  });
}
