import { randomUUID } from "node:crypto";
import { moveClaim } from "@/lib/claims/move-claim";
import { db } from "@/lib/db/client";
import { addEvidence } from "@/lib/evidence/add-evidence";
import { publishClaim } from "@/lib/publishing/publish-claim";
import type { PublishClaim } from "@/lib/publishing/schema";
import { concernParty } from "@/lib/responses/concern-party";
import { recordResponse } from "@/lib/responses/record-response";
import type { RecordResponse } from "@/lib/responses/schema";
import { decide } from "@/lib/reviews/decide";
import { requestReview } from "@/lib/reviews/request-review";
import { saveDraft } from "@/lib/reviews/save-draft";
import type { SaveDraft } from "@/lib/reviews/schema";
import { startDraft } from "@/lib/reviews/start-draft";
import type { Actor } from "@/lib/shared/actor";
import { must } from "./must";

/** What each member does at the desk, as one call that must succeed. */

/** The claim's present version. */
export async function versionOf(claimId: string): Promise<number> {
  const { version } = await db.claim.findUniqueOrThrow({ where: { id: claimId }, select: { version: true } });
  return version;
}

export async function startChecking(actor: Actor, claimId: string): Promise<void> {
  must(await moveClaim(actor, { event: "START_CHECKING", id: claimId, version: await versionOf(claimId) }));
}

/** Nobody was asked for a demonstration: every concerned party says so. */
const NOT_ASKED = "Nobody was contacted for this demonstration; answers are cited as reported.";

export async function concern(actor: Actor, claimId: string, partyId: string, claimant = false): Promise<void> {
  must(await concernParty(actor, { id: randomUUID(), claimId, partyId, claimant, notAskedReason: NOT_ASKED }));
}

type Answer = Pick<RecordResponse, "claimId" | "partyId" | "kind" | "said" | "sourceId"> & Partial<RecordResponse>;

export async function answer(actor: Actor, input: Answer): Promise<void> {
  const empty = {
    codingNote: null,
    words: null,
    wordsLanguage: null,
    translation: null,
    speaker: null,
    passageId: null,
    locator: null,
    channel: null,
    deadline: null,
    corrects: null,
  };
  must(await recordResponse(actor, { id: randomUUID(), ...empty, ...input }));
}

type Item = {
  claimId: string;
  sourceId: string;
  stance: "SUPPORTS" | "REFUTES" | "QUALIFIES" | "CONTEXT";
  locator: string;
  credibility: number;
  note?: string;
};

export async function cite(actor: Actor, { note, ...item }: Item): Promise<void> {
  must(
    await addEvidence(actor, {
      id: randomUUID(),
      ...item,
      newSource: null,
      excerpt: null,
      excerptLanguage: null,
      note: note ?? null,
      directness: "SECONDARY",
      confidential: false,
    }),
  );
}

export type Finding = Pick<SaveDraft, "verdict" | "reason" | "known" | "unknown"> & { singleOriginReason?: string };

/** Drafts the finding and asks for review. Returns the round. */
export async function propose(actor: Actor, claimId: string, finding: Finding, reviewId?: string): Promise<string> {
  const { id } = reviewId ? { id: reviewId } : must(await startDraft(actor, { id: randomUUID(), claimId }));
  const { version } = await db.review.findUniqueOrThrow({ where: { id }, select: { version: true } });
  const saved = must(
    await saveDraft(actor, { id, version, ...finding, singleOriginReason: finding.singleOriginReason ?? null }),
  );
  must(await requestReview(actor, { id, version: saved.version, overrideReason: null }));
  return id;
}

export async function approve(
  actor: Actor,
  claimId: string,
  reviewId: string,
  comment: string | null = null,
): Promise<void> {
  must(
    await decide(actor, {
      id: randomUUID(),
      reviewId,
      contentHash: await hashOf(claimId),
      decision: "APPROVE",
      comment,
    }),
  );
}

export async function publish(
  actor: Actor,
  claimId: string,
  change: Pick<PublishClaim, "correctionKind" | "correctionNote">,
): Promise<void> {
  must(await publishClaim(actor, { id: randomUUID(), claimId, contentHash: await hashOf(claimId), ...change }));
}

async function hashOf(claimId: string): Promise<string> {
  const [row] = await db.$queryRaw<{ hash: string }[]>`SELECT content_hash(${claimId}::uuid) AS hash`;
  if (row === undefined) throw new Error(`claim ${claimId} has no content`);
  return row.hash;
}
