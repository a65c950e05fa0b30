import "server-only";
import type { Tx } from "@/lib/db/client";
import type { Actor } from "@/lib/shared/actor";

/** Takes the place of the primary assertion from the one that holds it, so that another can have it. A claim has one at most. */
export async function dropPrimary(tx: Tx, actor: Actor, claimId: string): Promise<void> {
  await tx.assertion.updateMany({
    where: { claimId, primary: true, withdrawnAt: null },
    data: { primary: false, version: { increment: 1 }, updatedAt: new Date(), updatedById: actor.id },
  });
}
