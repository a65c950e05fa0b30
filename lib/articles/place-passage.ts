import "server-only";
import type { Tx } from "@/lib/db/client";
import type { Actor } from "@/lib/shared/actor";
import { fail, ok, type Result } from "@/lib/shared/result";
import { type Anchor, makeAnchor } from "./anchoring";
import { type HeldText, holdText } from "./article-locks";
import { placedColumns } from "./passage-columns";

export type NewPassage = { id: string; articleVersionId: string; claimId: string; start: number; end: number };

export type PlacedPassage = { articleId: string; exact: string; language: string };

/**
 * Anchors a passage for a claim, for callers that do it as part of a larger change; they append the event. Only the latest
 * text of an article takes new passages: CONFLICT on an older one, or when the claim has a passage at this very place.
 */
export async function placePassage(tx: Tx, actor: Actor, input: NewPassage): Promise<Result<PlacedPassage>> {
  const found = await findPlace(tx, input);
  if (!found.ok) return found;
  const { held, anchor } = found.data;
  await tx.passage.create({
    data: {
      id: input.id,
      articleId: held.articleId,
      articleVersionId: input.articleVersionId,
      claimId: input.claimId,
      ...placedColumns(anchor),
      createdById: actor.id,
      updatedById: actor.id,
    },
    select: { id: true },
  });
  return ok({ articleId: held.articleId, exact: anchor.exact, language: held.language });
}

/** The anchor for a new passage of a claim, and the text that it is in, which no newer one replaces meanwhile. */
export async function findPlace(
  tx: Tx,
  { articleVersionId, claimId, start, end }: Omit<NewPassage, "id">,
): Promise<Result<{ held: HeldText; anchor: Anchor }>> {
  const held = await holdText(tx, articleVersionId);
  if (held === null) return fail("NOT_FOUND", "There is no such text.");
  if (!held.isLatest)
    return fail(
      "CONFLICT",
      "A newer text of this article was imported. Load the page again and select the words in it.",
    );
  const anchor = makeAnchor(held.text, start, end);
  if (!anchor.ok) return anchor;
  const same = await tx.passage.count({
    where: {
      articleVersionId,
      claimId,
      startOffset: anchor.data.start,
      endOffset: anchor.data.end,
      withdrawnAt: null,
    },
  });
  if (same > 0) return fail("CONFLICT", "The claim has this very passage already.");
  return ok({ held, anchor: anchor.data });
}
