import "server-only";
import { db } from "@/lib/db/client";
import type { Actor } from "@/lib/shared/actor";
import { ok, type Result } from "@/lib/shared/result";
import { guardBulk } from "./bulk-guard";
import type { Skip } from "./bulk-labels";
import { noOutcome, skip, skipList } from "./bulk-outcome";
import { planStep } from "./bulk-plan";
import type { PreviewBulk } from "./bulk-schema";
import { readBulkClaims, selectedIds, selectionCheck } from "./bulk-selection";

export type BulkPreview = { changes: number; skips: Skip[] };

/** What a bulk change would do now, and what it would leave as it is. Changes nothing; editors only. */
export async function previewBulk(
  actor: Actor,
  { selection, change }: PreviewBulk,
  now = new Date(),
): Promise<Result<BulkPreview>> {
  const guarded = await guardBulk(db, actor, change);
  if (!guarded.ok) return guarded;
  const ids = await selectedIds(actor, selection, now);
  if (!ids.ok) return ids;
  const claims = await readBulkClaims(db, ids.data);
  // The ids of a filter were found just now: asking it again would only repeat the answer.
  const check = selection.mode === "ids" ? await selectionCheck(db, actor, selection, ids.data, now) : () => null;
  const outcome = noOutcome();
  for (let missing = claims.length; missing < ids.data.length; missing += 1) skip(outcome, "MISSING", null);
  for (const claim of claims) {
    const reason = check(claim) ?? planStep(actor, claim, change).skip;
    if (reason === null) outcome.changed.push(claim.number);
    else skip(outcome, reason, claim.number);
  }
  return ok({ changes: outcome.changed.length, skips: skipList(outcome) });
}
