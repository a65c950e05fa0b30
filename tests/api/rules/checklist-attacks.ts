import { randomUUID } from "node:crypto";
import { addEvidence } from "@/lib/evidence/add-evidence";
import type { AddEvidence } from "@/lib/evidence/schema";
import { saveDraft } from "@/lib/reviews/save-draft";
import type { SaveDraft } from "@/lib/reviews/schema";
import { startDraft } from "@/lib/reviews/start-draft";
import type { Actor } from "@/lib/shared/actor";
import { aCheckedClaim, aDossier } from "../../factories/claims";
import { aSource, evidenceOf } from "../../factories/claims-content";
import { draftOf, requestOf, reviewVersion } from "../../factories/reviews";
import { dataOf } from "../../support/data-of";
import type { ActionAttack } from "./attack";

/** A round on a checked claim, with nothing written. */
async function anEmptyDraft(author: Actor): Promise<string> {
  const { id } = await aDossier(author);
  return dataOf(await startDraft(author, { id: randomUUID(), claimId: id })).id;
}

/** A complete draft on a claim that nobody asserts. */
export async function aBareDraft(author: Actor): Promise<string> {
  const claimId = await aCheckedClaim(author);
  const { id, version } = dataOf(await startDraft(author, { id: randomUUID(), claimId }));
  await saveDraft(author, draftOf(id, version)).then(dataOf);
  return id;
}

/** A complete draft with this verdict on a dossier with one item of evidence. */
async function aDraftWith(author: Actor, item: Partial<AddEvidence>, verdict: SaveDraft["verdict"] = "UNPROVEN") {
  const { id: claimId } = await aDossier(author);
  await addEvidence(author, evidenceOf(claimId, await aSource(author), item)).then(dataOf);
  const { id, version } = dataOf(await startDraft(author, { id: randomUUID(), claimId }));
  await saveDraft(author, draftOf(id, version, { verdict })).then(dataOf);
  return id;
}

/** Rule 10: what has to be there before a review. */
export const CHECKLIST_ATTACKS: ActionAttack[] = [
  {
    rule: 10,
    name: "a draft without a verdict is sent to review",
    as: "author",
    action: "requestReviewAction",
    code: "BLOCKED",
    says: /No verdict is chosen/,
    input: async ({ cast }) => requestOf(await anEmptyDraft(cast.author.actor)),
  },
  {
    rule: 10,
    name: "a draft without a verdict is let through by an override",
    as: "editor",
    action: "requestReviewAction",
    code: "BLOCKED",
    says: /No verdict is chosen/,
    input: async ({ cast }) => requestOf(await anEmptyDraft(cast.author.actor), "Trust me."),
  },
  {
    rule: 10,
    name: "a checker overrides the checklist",
    as: "author",
    action: "requestReviewAction",
    code: "FORBIDDEN",
    says: /An editor lets a review through/,
    input: async ({ cast }) => requestOf(await aBareDraft(cast.author.actor), "Trust me."),
  },
  {
    rule: 10,
    name: "a claim that nobody asserts is sent to review",
    as: "author",
    action: "requestReviewAction",
    code: "BLOCKED",
    says: /assert/i,
    input: async ({ cast }) => requestOf(await aBareDraft(cast.author.actor)),
  },
  {
    rule: 10,
    name: "evidence without a locator goes to review",
    as: "author",
    action: "requestReviewAction",
    code: "BLOCKED",
    says: /E-1/,
    input: async ({ cast }) => requestOf(await aDraftWith(cast.author.actor, { locator: null })),
  },
  {
    rule: 10,
    name: "a verdict settled by one origin goes to review",
    as: "author",
    action: "requestReviewAction",
    code: "BLOCKED",
    says: /1 independent origin/,
    input: async ({ cast }) => requestOf(await aDraftWith(cast.author.actor, {}, "FALSE")),
  },
  {
    rule: 10,
    name: "an empty reason overrides the checklist",
    as: "editor",
    action: "requestReviewAction",
    code: "BLOCKED",
    says: /assert/i,
    input: async ({ cast }) => requestOf(await aBareDraft(cast.author.actor), "   "),
  },
  {
    rule: 10,
    name: "a reason for readers has 241 characters",
    as: "author",
    action: "saveDraftAction",
    code: "INVALID",
    says: /reason/,
    input: async (s) => {
      const { reviewId } = await s.drafted();
      return draftOf(reviewId, await reviewVersion(reviewId), { reason: "x".repeat(241) });
    },
  },
];
