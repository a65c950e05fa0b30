import { randomUUID } from "node:crypto";
import { moveClaim } from "@/lib/claims/move-claim";
import { db } from "@/lib/db/client";
import type { Stage } from "@/lib/db/generated/enums";
import { withdrawClaim } from "@/lib/publishing/withdraw-claim";
import type { Actor } from "@/lib/shared/actor";
import { dataOf } from "../support/data-of";
import { aCheckedClaim, anInboxClaim, versionOf } from "./claims";
import { aClaimInReview, aDraftedClaim, anApprovedClaim, aPublishedClaim } from "./reviews";

/** A claim, and the round of review that is or was open on it. */
export type Staged = { id: string; reviewId: string };

/** Makes a claim that stands at a stage: `a`, a checker, wrote all of it; `e`, an editor, approved and published it. */
export const CLAIM_AT: Record<Stage, (desk: Record<"a" | "e", Actor>) => Promise<Staged>> = {
  INBOX: async ({ a }) => ({ id: await anInboxClaim(a), reviewId: randomUUID() }),
  CHECKING: ({ a }) => aDraftedClaim(a),
  IN_REVIEW: ({ a }) => aClaimInReview(a),
  APPROVED: ({ a, e }) => anApprovedClaim(a, [e]),
  PUBLISHED: ({ a, e }) => aPublishedClaim(a, e),
  DECLINED: async ({ a }) => {
    const made = await aDraftedClaim(a);
    const version = await versionOf(made.id);
    await moveClaim(a, { event: "DECLINE", id: made.id, version, reason: "An opinion." }).then(dataOf);
    return made;
  },
  DUPLICATE: async ({ a }) => {
    const [id, kept] = [await aCheckedClaim(a), await anInboxClaim(a)];
    const { number } = await db.claim.findUniqueOrThrow({ where: { id: kept }, select: { number: true } });
    await moveClaim(a, { event: "MARK_DUPLICATE", id, version: await versionOf(id), duplicateOf: number }).then(dataOf);
    return { id, reviewId: randomUUID() };
  },
  WITHDRAWN: async ({ a, e }) => {
    const made = await aPublishedClaim(a, e);
    await withdrawClaim(e, { id: randomUUID(), claimId: made.id, reason: "It was about another ship." }).then(dataOf);
    return made;
  },
};
