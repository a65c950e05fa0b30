import "server-only";
import { abilityTo } from "@/lib/claims/workflow";
import type { Actor } from "@/lib/shared/actor";
import { fail, ok, type Result } from "@/lib/shared/result";
import { insertPublication, type PublishedVersion } from "./insert-publication";
import type { PublishClaim } from "./schema";

/**
 * Publishes the approved verdict, on exactly the content that the member saw. A version that follows a verdict says what kind of change it
 * is and tells readers in a note; the first verdict needs neither.
 */
export function publishClaim(actor: Actor, input: PublishClaim): Promise<Result<PublishedVersion>> {
  return insertPublication(actor, {
    id: input.id,
    claimId: input.claimId,
    kind: "VERDICT",
    action: "claim.published",
    can: (facts) => abilityTo("PUBLISH", actor, facts),
    contentHash: input.contentHash,
    correctionKind: input.correctionKind,
    note: input.correctionNote,
    check: (facts) => {
      if (facts.approvals.hash !== input.contentHash)
        return fail("CONFLICT", "The content changed while you were reading it. Read what changed, then publish.");
      if (facts.hasVerdict && input.correctionKind === null)
        return fail("INVALID", "Say what kind of change this version is.", {
          fieldErrors: { correctionKind: ["Say what kind of change this version is."] },
        });
      return ok(null);
    },
  });
}
