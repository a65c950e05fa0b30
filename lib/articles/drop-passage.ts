import "server-only";
import { appendEvent } from "@/lib/audit/append-event";
import { transact } from "@/lib/db/transact";
import type { Actor } from "@/lib/shared/actor";
import { fail, ok, type Result } from "@/lib/shared/result";
import type { DropPassage } from "./schema";
import type { PassageRef } from "./types";

/**
 * Takes a passage off one text of an article, with the reason. The claim stays, and so do its passages on other versions.
 * CONFLICT when it was dropped or attached again meanwhile.
 */
export async function dropPassage(actor: Actor, input: DropPassage): Promise<Result<PassageRef>> {
  return transact(async (tx) => {
    const passage = await tx.passage.findUnique({
      where: { id: input.passageId },
      select: { claimId: true, articleId: true, exact: true },
    });
    if (passage === null) return fail("NOT_FOUND", "There is no such passage.");
    const { count } = await tx.passage.updateMany({
      where: { id: input.passageId, version: input.version, withdrawnAt: null },
      data: {
        withdrawnAt: new Date(),
        withdrawnReason: input.reason,
        version: input.version + 1,
        updatedById: actor.id,
      },
    });
    if (count === 0)
      return fail("CONFLICT", "Somebody else dropped or moved this passage meanwhile. Load the page again.");
    await appendEvent(tx, {
      action: "passage.dropped",
      actorId: actor.id,
      claimId: passage.claimId,
      subject: { type: "Passage", id: input.passageId },
      before: { exact: passage.exact, articleId: passage.articleId },
      reason: input.reason,
    });
    return ok({ passageId: input.passageId, articleId: passage.articleId });
  });
}
