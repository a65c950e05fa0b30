import "server-only";
import type { Tx } from "@/lib/db/client";
import type { Actor } from "@/lib/shared/actor";
import { anchorOf, lostColumns, placedColumns } from "./passage-columns";
import { reanchorAll } from "./reanchor";
import type { CarriedPassage } from "./types";

/**
 * Makes a passage of the new text for every passage in use of the text before, and tells what became of each. The caller
 * holds the article and appends the event.
 */
export async function carryPassages(
  tx: Tx,
  actor: Actor,
  { articleId, from, to, text }: { articleId: string; from: string; to: string; text: string },
): Promise<CarriedPassage[]> {
  const passages = await tx.passage.findMany({
    where: { articleVersionId: from, withdrawnAt: null },
    orderBy: [{ startOffset: { sort: "asc", nulls: "last" } }, { id: "asc" }],
  });
  const found = reanchorAll(passages.map(anchorOf), text);
  const rows = passages.flatMap((passage, index) => {
    const carried = found[index];
    if (carried === undefined) return [];
    return {
      articleId,
      articleVersionId: to,
      claimId: passage.claimId,
      ...(carried.state === "ORPHANED" ? lostColumns(carried.anchor) : placedColumns(carried.anchor)),
      state: carried.state,
      score: carried.score,
      movedFromId: passage.id,
      createdById: actor.id,
      updatedById: actor.id,
    };
  });
  await tx.passage.createMany({ data: rows });
  return listCarried(tx, to);
}

/** The passages of a text that were carried over to it, in its order, the lost ones last. */
export async function listCarried(tx: Pick<Tx, "passage">, articleVersionId: string): Promise<CarriedPassage[]> {
  const passages = await tx.passage.findMany({
    where: { articleVersionId, movedFrom: { articleVersionId: { not: articleVersionId } } },
    orderBy: [{ startOffset: { sort: "asc", nulls: "last" } }, { id: "asc" }],
    select: {
      id: true,
      claimId: true,
      claim: { select: { number: true } },
      state: true,
      exact: true,
      movedFrom: { select: { exact: true } },
    },
  });
  return passages.map(({ id, claimId, claim, state, exact, movedFrom }) => ({
    passageId: id,
    claimId,
    claimNumber: claim.number,
    state,
    before: movedFrom?.exact ?? exact,
    after: state === "ORPHANED" ? null : exact,
  }));
}
