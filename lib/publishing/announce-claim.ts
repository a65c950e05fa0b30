import "server-only";
import { claimAbilities } from "@/lib/claims/claim-abilities";
import type { Actor } from "@/lib/shared/actor";
import type { Result } from "@/lib/shared/result";
import { insertPublication, type PublishedVersion } from "./insert-publication";
import type { AnnounceClaim } from "./schema";

/** Shows a claim to readers before there is a verdict: who says it and who denies it, "being checked", and no evidence. */
export function announceClaim(actor: Actor, input: AnnounceClaim): Promise<Result<PublishedVersion>> {
  return insertPublication(actor, {
    id: input.id,
    claimId: input.claimId,
    kind: "ANNOUNCEMENT",
    action: "claim.announced",
    can: (facts) => claimAbilities(actor, facts, null).announce,
  });
}
