import "server-only";
import type { LockedClaim } from "@/lib/claims/lock-claim";
import type { Tx } from "@/lib/db/client";

/** Whether an entry that was just recorded turned the denial status of a published claim, so that the database re-opened it. */
export async function wasReopened(tx: Tx, before: LockedClaim): Promise<boolean> {
  if (before.stage !== "PUBLISHED") return false;
  const now = await tx.claim.findUnique({ where: { id: before.id }, select: { stage: true } });
  return now?.stage === "CHECKING";
}
