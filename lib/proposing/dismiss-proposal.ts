import "server-only";
import { appendEvent } from "@/lib/audit/append-event";
import { transact } from "@/lib/db/transact";
import type { Actor } from "@/lib/shared/actor";
import { ok, type Result } from "@/lib/shared/result";
import { holdProposal } from "./hold-proposal";
import type { DismissProposal } from "./proposal-schema";

/** A dismissal and its version, by which it is taken back. */
export type Dismissed = { id: string; version: number; articleId: string };

/**
 * Says that a proposal is no claim for this desk. It is remembered for the words and who says them, also when a corrected text of the article
 * is imported. One that is dismissed already is left as it is.
 */
export async function dismissProposal(actor: Actor, input: DismissProposal): Promise<Result<Dismissed>> {
  return transact<Dismissed>(async (tx) => {
    const held = await holdProposal(tx, input);
    if (!held.ok) return held;
    const { articleId, exact, proposal, dismissal } = held.data;
    if (dismissal !== null && dismissal.withdrawnAt === null)
      return ok({ id: dismissal.id, version: dismissal.version, articleId });
    const { statement, attributor, fingerprint } = proposal;
    const { id, version } =
      dismissal === null
        ? await tx.dismissal.create({
            data: {
              id: input.id,
              articleId,
              fingerprint,
              exact,
              statement,
              attributor,
              createdById: actor.id,
              updatedById: actor.id,
            },
            select: { id: true, version: true },
          })
        : await tx.dismissal.update({
            where: { id: dismissal.id },
            data: { withdrawnAt: null, version: { increment: 1 }, updatedAt: new Date(), updatedById: actor.id },
            select: { id: true, version: true },
          });
    await appendEvent(tx, {
      action: "proposal.dismissed",
      actorId: actor.id,
      subject: { type: "Dismissal", id },
      after: { articleId, exact, statement, attributor },
    });
    return ok({ id, version, articleId });
  });
}
