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
  DECLINED: async ({ a, e }) => {
    const made = await aDraftedClaim(a);
    await leaveWorkflow("DECLINED", made.id, { a, e });
    return made;
  },
  DUPLICATE: async ({ a, e }) => {
    const id = await aCheckedClaim(a);
    await leaveWorkflow("DUPLICATE", id, { a, e });
    return { id, reviewId: randomUUID() };
  },
  WITHDRAWN: async ({ a, e }) => {
    const made = await aPublishedClaim(a, e);
    await leaveWorkflow("WITHDRAWN", made.id, { a, e });
    return made;
  },
};

export type Exit = Extract<Stage, "DECLINED" | "DUPLICATE" | "WITHDRAWN">;

/** Where a claim stands before it goes out of the workflow. */
export const BEFORE: Record<Exit, Stage> = { DECLINED: "CHECKING", DUPLICATE: "CHECKING", WITHDRAWN: "PUBLISHED" };

export const isExit = (stage: Stage): stage is Exit => stage in BEFORE;

/** Takes a claim out of the workflow: declined, a duplicate of a new one, or withdrawn. */
export async function leaveWorkflow(stage: Exit, id: string, { a, e }: Record<"a" | "e", Actor>): Promise<void> {
  if (stage === "WITHDRAWN") {
    await withdrawClaim(e, { id: randomUUID(), claimId: id, reason: "It was about another ship." }).then(dataOf);
    return;
  }
  const version = await versionOf(id);
  if (stage === "DECLINED") {
    await moveClaim(a, { event: "DECLINE", id, version, reason: "An opinion." }).then(dataOf);
    return;
  }
  const kept = await anInboxClaim(a);
  const { number } = await db.claim.findUniqueOrThrow({ where: { id: kept }, select: { number: true } });
  await moveClaim(a, { event: "MARK_DUPLICATE", id, version, duplicateOf: number }).then(dataOf);
}
