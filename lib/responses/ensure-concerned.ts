import "server-only";
import { randomUUID } from "node:crypto";
import type { LockedClaim } from "@/lib/claims/lock-claim";
import type { Tx } from "@/lib/db/client";
import type { Actor } from "@/lib/shared/actor";

/**
 * Makes sure that the claim concerns the party, as its claimant when the party is the attributor. True when it did not before. The caller
 * appends the event.
 */
export async function ensureConcerned(tx: Tx, actor: Actor, claim: LockedClaim, partyId: string): Promise<boolean> {
  const known = await tx.concernedParty.findUnique({ where: { claimId_partyId: { claimId: claim.id, partyId } } });
  if (known !== null && known.withdrawnAt === null) return false;
  if (known !== null) {
    await tx.concernedParty.update({
      where: { id: known.id },
      data: { withdrawnAt: null, withdrawnReason: null, version: { increment: 1 }, updatedById: actor.id },
    });
    return true;
  }
  await tx.concernedParty.create({
    data: {
      id: randomUUID(),
      claimId: claim.id,
      partyId,
      claimant: partyId === claim.attributorId,
      createdById: actor.id,
      updatedById: actor.id,
    },
  });
  return true;
}
