import "server-only";
import { abilityTo } from "@/lib/claims/workflow";
import type { Actor } from "@/lib/shared/actor";
import type { Result } from "@/lib/shared/result";
import { insertPublication, type PublishedVersion } from "./insert-publication";
import type { WithdrawClaim } from "./schema";

/** Withdraws what is published. The page keeps its address, its old text and the reason; an open round of review is given up. */
export function withdrawClaim(actor: Actor, input: WithdrawClaim): Promise<Result<PublishedVersion>> {
  return insertPublication(actor, {
    id: input.id,
    claimId: input.claimId,
    kind: "WITHDRAWAL",
    action: "claim.withdrawn",
    can: (facts) => abilityTo("WITHDRAW", actor, facts),
    correctionKind: "WITHDRAWAL",
    note: input.reason,
  });
}
