import "server-only";
import { placePassage } from "@/lib/articles/place-passage";
import { appendEvent } from "@/lib/audit/append-event";
import { transact } from "@/lib/db/transact";
import type { Actor } from "@/lib/shared/actor";
import { fail, ok, type Result } from "@/lib/shared/result";
import type { AttachPassage } from "./passage-schema";

export type AttachedPassage = { passageId: string; articleId: string; code: string };

/**
 * Gives a claim that is on record another passage. Sent twice with the same id it is attached once. CONFLICT when a newer
 * text was imported meanwhile, or when the claim has exactly this passage already.
 */
export async function attachPassage(
  actor: Actor,
  { claimId, passage }: AttachPassage,
): Promise<Result<AttachedPassage>> {
  return transact<AttachedPassage>(async (tx) => {
    const claim = await tx.claim.findUnique({
      where: { id: claimId },
      select: { number: true, stage: true, duplicateOf: { select: { number: true } } },
    });
    if (claim === null) return fail("NOT_FOUND", "There is no such claim.");
    const code = `C-${claim.number}`;
    const existing = await tx.passage.findFirst({
      where: { id: passage.id, createdById: actor.id },
      select: { articleId: true },
    });
    if (existing !== null) return ok({ passageId: passage.id, articleId: existing.articleId, code });
    if (claim.duplicateOf !== null) {
      const reason = `${code} is a duplicate. Attach the passage to C-${claim.duplicateOf.number}.`;
      return fail("BLOCKED", reason, { reasons: [reason] });
    }
    const placed = await placePassage(tx, actor, { ...passage, claimId });
    if (!placed.ok) return placed;
    await appendEvent(tx, {
      action: "passage.attached",
      actorId: actor.id,
      claimId,
      subject: { type: "Passage", id: passage.id },
      after: { articleId: placed.data.articleId, exact: placed.data.exact },
    });
    return ok({ passageId: passage.id, articleId: placed.data.articleId, code });
  });
}
