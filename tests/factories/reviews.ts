import { randomUUID } from "node:crypto";
import type { CreateClaim } from "@/lib/claims/schema";
import { db } from "@/lib/db/client";
import { publishClaim } from "@/lib/publishing/publish-claim";
import type { PublishClaim } from "@/lib/publishing/schema";
import { decide } from "@/lib/reviews/decide";
import { requestReview } from "@/lib/reviews/request-review";
import { saveDraft } from "@/lib/reviews/save-draft";
import type { SaveDraft } from "@/lib/reviews/schema";
import { startDraft } from "@/lib/reviews/start-draft";
import type { Actor } from "@/lib/shared/actor";
import { dataOf } from "../support/data-of";
import { aDossier, type Dossier } from "./claims";

export type Reviewed = Dossier & { reviewId: string };

/** A verdict that needs no second origin. */
export function draftOf(id: string, version: number, change: Partial<SaveDraft> = {}): SaveDraft {
  return {
    id,
    version,
    verdict: "UNPROVEN",
    reason: "No document that the desk could examine shows the sale.",
    known: "One government says so.",
    unknown: "Whether anything was delivered.",
    singleOriginReason: null,
    ...change,
  };
}

/** A checked claim with everything that a review needs, and a complete draft by `author`. */
export async function aDraftedClaim(author: Actor, change: Partial<CreateClaim> = {}): Promise<Reviewed> {
  const dossier = await aDossier(author, change);
  const { id, version } = dataOf(await startDraft(author, { id: randomUUID(), claimId: dossier.id }));
  await saveDraft(author, draftOf(id, version)).then(dataOf);
  return { ...dossier, reviewId: id };
}

/** The same, waiting for its approvals. */
export async function aClaimInReview(author: Actor, change: Partial<CreateClaim> = {}): Promise<Reviewed> {
  const claim = await aDraftedClaim(author, change);
  await requestReview(author, await requestOf(claim.reviewId)).then(dataOf);
  return claim;
}

/** The same, approved by each of the others. */
export async function anApprovedClaim(
  author: Actor,
  approvers: readonly Actor[],
  change: Partial<CreateClaim> = {},
): Promise<Reviewed> {
  const claim = await aClaimInReview(author, change);
  for (const approver of approvers) await approve(approver, claim).then(dataOf);
  return claim;
}

/** The same, published by `editor`, who approved it. */
export async function aPublishedClaim(
  author: Actor,
  editor: Actor,
  change: Partial<CreateClaim> = {},
): Promise<Reviewed> {
  const claim = await anApprovedClaim(author, [editor], change);
  await publishClaim(editor, await publicationOf(claim.id)).then(dataOf);
  return claim;
}

export async function requestOf(reviewId: string, overrideReason: string | null = null) {
  return { id: reviewId, version: await reviewVersion(reviewId), overrideReason };
}

/** Approves what stands there now. */
export async function approve(actor: Actor, claim: { id: string; reviewId: string }) {
  const contentHash = await contentHashOf(claim.id);
  return decide(actor, { id: randomUUID(), reviewId: claim.reviewId, contentHash, decision: "APPROVE", comment: null });
}

/** What publishes the claim as it stands now; a later version is an update. */
export async function publicationOf(claimId: string, change: Partial<PublishClaim> = {}): Promise<PublishClaim> {
  const { verdict } = await db.claim.findUniqueOrThrow({ where: { id: claimId }, select: { verdict: true } });
  return {
    id: randomUUID(),
    claimId,
    contentHash: await contentHashOf(claimId),
    correctionKind: verdict === null ? null : "UPDATE",
    correctionNote: verdict === null ? null : "A statement was added.",
    ...change,
  };
}

/** Hash of what readers would see of the claim now. */
export async function contentHashOf(claimId: string): Promise<string> {
  const rows = await db.$queryRaw<{ hash: string }[]>`SELECT content_hash(${claimId}::uuid) AS "hash"`;
  return rows[0]?.hash ?? "";
}

export async function reviewVersion(id: string): Promise<number> {
  const review = await db.review.findUniqueOrThrow({ where: { id }, select: { version: true } });
  return review.version;
}
