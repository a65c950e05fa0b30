import "server-only";
import { appendEvent } from "@/lib/audit/append-event";
import { transact } from "@/lib/db/transact";
import type { Actor } from "@/lib/shared/actor";
import { fail, ok, type Result } from "@/lib/shared/result";
import { placedColumns } from "./passage-columns";
import { findPlace } from "./place-passage";
import type { ReattachPassage } from "./schema";
import type { PassageRef } from "./types";

/**
 * Gives a passage that was not found in the latest text a place in it: a new passage that follows the lost one, which is
 * withdrawn. Sent twice with the same id it is done once. CONFLICT when somebody attached or dropped it meanwhile.
 */
export async function reattachPassage(actor: Actor, input: ReattachPassage): Promise<Result<PassageRef>> {
  return transact<PassageRef>(async (tx) => {
    const done = await tx.passage.findFirst({
      where: { id: input.id, createdById: actor.id },
      select: { articleId: true },
    });
    if (done !== null) return ok({ passageId: input.id, articleId: done.articleId });
    const lost = await tx.passage.findUnique({ where: { id: input.passageId } });
    if (lost === null) return fail("NOT_FOUND", "There is no such passage.");
    if (lost.state !== "ORPHANED")
      return fail("BLOCKED", "This passage has its place in the text. Drop it, and attach another.", {
        reasons: ["Only a passage that was not found is attached again."],
      });
    const found = await findPlace(tx, { ...input, articleVersionId: lost.articleVersionId, claimId: lost.claimId });
    if (!found.ok) return found;
    const { anchor } = found.data;
    const { count } = await tx.passage.updateMany({
      where: { id: lost.id, version: input.version, withdrawnAt: null },
      data: {
        withdrawnAt: new Date(),
        withdrawnReason: "Attached again by hand.",
        version: input.version + 1,
        updatedById: actor.id,
      },
    });
    if (count === 0)
      return fail("CONFLICT", "Somebody else attached or dropped this passage meanwhile. Load the page again.");
    await tx.passage.create({
      data: {
        id: input.id,
        articleId: lost.articleId,
        articleVersionId: lost.articleVersionId,
        claimId: lost.claimId,
        ...placedColumns(anchor),
        state: anchor.exact === lost.exact ? "MOVED" : "CHANGED",
        movedFromId: lost.id,
        createdById: actor.id,
        updatedById: actor.id,
      },
      select: { id: true },
    });
    await appendEvent(tx, {
      action: "passage.reattached",
      actorId: actor.id,
      claimId: lost.claimId,
      subject: { type: "Passage", id: input.id },
      before: { passageId: lost.id, exact: lost.exact },
      after: { exact: anchor.exact },
    });
    return ok({ passageId: input.id, articleId: lost.articleId });
  });
}
