import "server-only";
import type { Tx } from "@/lib/db/client";
import { fail, ok, type Result } from "@/lib/shared/result";

type ReviewData = Parameters<Tx["review"]["updateMany"]>[0]["data"];

/**
 * Moves a round on that is still at the version the member saw; CONFLICT otherwise. It leaves `updatedById` alone: moving a draft is not
 * writing it, and only writers are kept from approving. The caller appends the event.
 */
export async function updateReview(
  tx: Tx,
  at: { id: string; version: number },
  data: ReviewData,
): Promise<Result<{ version: number }>> {
  const version = at.version + 1;
  const { count } = await tx.review.updateMany({
    where: { id: at.id, version: at.version },
    data: { ...data, version, updatedAt: new Date() },
  });
  if (count > 0) return ok({ version });
  return fail("CONFLICT", "Somebody else changed this draft since you opened it. Read it again, then decide.");
}
