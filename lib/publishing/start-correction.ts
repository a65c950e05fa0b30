import "server-only";
import { startDraft } from "@/lib/reviews/start-draft";
import type { Actor } from "@/lib/shared/actor";
import type { Result } from "@/lib/shared/result";
import { reopenClaim } from "./reopen-claim";
import type { StartCorrection } from "./schema";

/**
 * Re-opens a published claim with a public reason and starts a round that begins with what was published. Should the second step fail, the
 * claim is re-opened and the draft is started by hand.
 */
export async function startCorrection(actor: Actor, input: StartCorrection): Promise<Result<{ reviewId: string }>> {
  const { reviewId, ...reopening } = input;
  const reopened = await reopenClaim(actor, reopening);
  if (!reopened.ok) return reopened;
  const started = await startDraft(actor, { id: reviewId, claimId: input.id });
  return started.ok ? { ok: true, data: { reviewId: started.data.id } } : started;
}
