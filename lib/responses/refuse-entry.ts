import "server-only";
import type { LockedClaim } from "@/lib/claims/lock-claim";
import type { Tx } from "@/lib/db/client";
import { type Failure, fail } from "@/lib/shared/result";

/** A duplicate has no ledger of its own: the refusal names the claim it points to. Null for any other claim. */
export async function refuseDuplicate(tx: Tx, claim: LockedClaim): Promise<Failure | null> {
  if (claim.stage !== "DUPLICATE") return null;
  const duplicate = await tx.claim.findUnique({
    where: { id: claim.id },
    select: { duplicateOf: { select: { number: true } } },
  });
  const message = `This claim is a duplicate. Record the answer at C-${duplicate?.duplicateOf?.number}.`;
  return fail("BLOCKED", message, { reasons: [message] });
}

/** Why an entry cannot be corrected or taken back: it is of another claim, takes an entry back itself, or was corrected before. */
export async function refuseCorrecting(tx: Tx, id: string, claimId: string): Promise<Failure | null> {
  const entry = await tx.response.findFirst({ where: { id, claimId }, include: { correctedBy: true } });
  if (entry === null) return fail("NOT_FOUND", "There is no such entry in the ledger of this claim.");
  if (entry.retracts) return fail("INVALID", "This entry takes another back. Record the answer anew instead.");
  if (entry.correctedBy !== null)
    return fail("CONFLICT", "This entry was corrected already. Correct the newer one instead.");
  return null;
}

/** Why a passage cannot be the ground of an entry: it carries another claim, or was dropped. */
export async function refusePassage(tx: Tx, passageId: string, claimId: string): Promise<Failure | null> {
  const passage = await tx.passage.findFirst({ where: { id: passageId, claimId, withdrawnAt: null } });
  if (passage !== null) return null;
  const message = "This passage does not belong to the claim. Choose one that does.";
  return fail("INVALID", message, { fieldErrors: { passageId: [message] } });
}
