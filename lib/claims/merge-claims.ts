import "server-only";
import { holdText } from "@/lib/articles/article-locks";
import { placePassage } from "@/lib/articles/place-passage";
import { appendEvent } from "@/lib/audit/append-event";
import type { Tx } from "@/lib/db/client";
import type { Stage } from "@/lib/db/generated/enums";
import { transact } from "@/lib/db/transact";
import type { Actor } from "@/lib/shared/actor";
import { newId } from "@/lib/shared/new-id";
import { type Failure, fail, ok, type Result } from "@/lib/shared/result";
import type { MergeClaims } from "./bulk-schema";
import { moveWithin } from "./move-claim";
import { isEditor } from "./policy";

export type MergedClaims = { id: string; code: string; merged: string[] };

type Place = { articleVersionId: string; startOffset: number; endOffset: number };

/**
 * Makes two to five claims one: the others become duplicates of the one that is kept, whose code theirs lead to from now on, and the
 * places in articles that carry them carry it too. Their histories and records stay with them. All of it, or nothing: what a single
 * claim refuses (published, in review, changed since, kept one itself a duplicate) refuses the whole. Editors only.
 */
export async function mergeClaims(actor: Actor, { keep, duplicates }: MergeClaims): Promise<Result<MergedClaims>> {
  if (!isEditor(actor))
    return fail("FORBIDDEN", "An editor merges claims. You can mark one as a duplicate at its own page.");
  return transact(async (tx) => {
    const ids = duplicates.map(({ id }) => id);
    const places = await holdPlaces(tx, ids);
    const claims = await lockAll(tx, [keep, ...ids]);
    const kept = claims.get(keep);
    if (kept === undefined || ids.some((id) => !claims.has(id))) return fail("NOT_FOUND", "There is no such claim.");
    if (kept.stage === "DUPLICATE") {
      const reason = `${kept.code} is a duplicate itself. Keep another one.`;
      return fail("BLOCKED", reason, { reasons: [reason] });
    }
    for (const { id, version } of duplicates) {
      const marked = await moveWithin(tx, actor, { event: "MARK_DUPLICATE", id, version, duplicateOf: kept.number });
      if (!marked.ok) return named(marked, claims.get(id)?.code);
    }
    const carried = await carry(tx, actor, keep, places);
    if (!carried.ok) return carried;
    return ok({ id: keep, code: kept.code, merged: ids.flatMap((id) => claims.get(id)?.code ?? []) });
  });
}

/** Where the claims stand in texts that no newer one has replaced. The texts are held first: whoever marks or imports takes them before claims. */
async function holdPlaces(tx: Tx, claimIds: readonly string[]): Promise<Place[]> {
  const passages = await tx.passage.findMany({
    where: { claimId: { in: [...claimIds] }, withdrawnAt: null, state: { not: "ORPHANED" } },
    orderBy: [{ articleId: "asc" }, { startOffset: "asc" }],
    select: { articleVersionId: true, startOffset: true, endOffset: true },
  });
  const latest = new Set<string>();
  for (const id of new Set(passages.map((passage) => passage.articleVersionId)))
    if ((await holdText(tx, id))?.isLatest) latest.add(id);
  return passages.flatMap(({ articleVersionId, startOffset, endOffset }) =>
    latest.has(articleVersionId) && startOffset !== null && endOffset !== null
      ? [{ articleVersionId, startOffset, endOffset }]
      : [],
  );
}

type Locked = { id: string; number: number; code: string; stage: Stage };

/** The claims by id. They are locked in one order, so that two merges do not wait for each other. */
async function lockAll(tx: Tx, ids: readonly string[]): Promise<Map<string, Locked>> {
  const rows = await tx.$queryRaw<Locked[]>`
    SELECT c."id"::text, c."number", 'C-' || c."number" AS "code", c."stage"::text FROM "Claim" c WHERE c."id" = ANY (${[...ids]}::uuid[]) ORDER BY c."id" FOR NO KEY UPDATE`;
  return new Map(rows.map((row) => [row.id, row]));
}

/** Several claims are refused together: the message says which one stands in the way. */
function named(failure: Failure, code = "One of them"): Failure {
  return { ...failure, message: `${code}: ${failure.message}`, reasons: failure.reasons?.map((r) => `${code}: ${r}`) };
}

async function carry(tx: Tx, actor: Actor, claimId: string, places: readonly Place[]): Promise<Result<null>> {
  for (const { articleVersionId, startOffset: start, endOffset: end } of places) {
    const same = { articleVersionId, claimId, startOffset: start, endOffset: end, withdrawnAt: null };
    if ((await tx.passage.count({ where: same })) > 0) continue;
    const id = newId();
    const placed = await placePassage(tx, actor, { id, articleVersionId, claimId, start, end });
    if (!placed.ok) return placed;
    await appendEvent(tx, {
      action: "passage.attached",
      actorId: actor.id,
      claimId,
      subject: { type: "Passage", id },
      after: { articleId: placed.data.articleId, exact: placed.data.exact },
    });
  }
  return ok(null);
}
