import { randomUUID } from "node:crypto";
import { addAssertion } from "@/lib/claims/add-assertion";
import { changeClaim } from "@/lib/claims/change-claim";
import { withdrawAssertion } from "@/lib/claims/withdraw-assertion";
import { addEvidence } from "@/lib/evidence/add-evidence";
import { changeEvidence } from "@/lib/evidence/change-evidence";
import { withdrawEvidence } from "@/lib/evidence/withdraw-evidence";
import { recordResponse } from "@/lib/responses/record-response";
import { decide } from "@/lib/reviews/decide";
import { saveDraft } from "@/lib/reviews/save-draft";
import type { Actor } from "@/lib/shared/actor";
import { aParty, assertionOf } from "../../factories/claims";
import { aSource, evidenceOf, responseOf } from "../../factories/claims-content";
import { approve, contentHashOf, draftOf, publicationOf, reviewVersion } from "../../factories/reviews";
import { dataOf } from "../../support/data-of";
import { anApprovedStory, aStoryInReview, type HttpStory, type Told } from "../../support/http-story";
import type { ActionAttack } from "./attack";
import { aChangeOf, aChangeOfEvidence } from "./inputs";

const approvalOf = async (told: Told, change: object = {}) => ({
  id: randomUUID(),
  reviewId: told.reviewId,
  contentHash: await contentHashOf(told.id),
  decision: "APPROVE",
  comment: null,
  ...change,
});

/** The second editor changes a claim in review and then wants to approve it. */
function afterChanging(change: (second: Actor, told: Told) => Promise<unknown>) {
  return async ({ cast }: HttpStory) => {
    const told = await aStoryInReview(cast.author.actor);
    await change(cast.second.actor, told);
    return approvalOf(told);
  };
}

const fourEyes = (name: string, change: (second: Actor, told: Told) => Promise<unknown>): ActionAttack => ({
  rule: 1,
  name: `an editor who ${name} approves it`,
  as: "second",
  action: "decideAction",
  code: "BLOCKED",
  says: /You wrote or last changed part of it/,
  input: afterChanging(change),
});

const FOUR_EYES: ActionAttack[] = [
  {
    rule: 1,
    name: "the author of the draft approves it",
    as: "author",
    action: "decideAction",
    code: "BLOCKED",
    says: /You wrote or last changed part of it/,
    input: async (s) => approvalOf(await s.inReview()),
  },
  fourEyes("changed the evidence", async (second, told) =>
    changeEvidence(second, await aChangeOfEvidence(told.evidenceId, { locator: "page 5" })).then(dataOf),
  ),
  fourEyes("added evidence", async (second, told) =>
    addEvidence(second, evidenceOf(told.id, await aSource(second))).then(dataOf),
  ),
  fourEyes("recorded a response", async (second, told) =>
    recordResponse(second, responseOf(told.id, told.accused, { words: "Never." })).then(dataOf),
  ),
  fourEyes("reworded the statement", async (second, told) =>
    changeClaim(second, await aChangeOf(told.id, { statement: "Northland sold other rockets" })).then(dataOf),
  ),
  fourEyes("added an assertion", async (second, told) =>
    addAssertion(second, assertionOf(told.id, await aParty(second), { primary: false })).then(dataOf),
  ),
  fourEyes("last saved the draft", async (second, told) =>
    saveDraft(
      second,
      draftOf(told.reviewId, await reviewVersion(told.reviewId), { known: "Two governments say so." }),
    ).then(dataOf),
  ),
  fourEyes("withdrew evidence", async (second, told) =>
    withdrawEvidence(second, { id: told.evidenceId, version: 1, reason: "It does not fit." }).then(dataOf),
  ),
  fourEyes("withdrew the assertion", async (second, told) =>
    withdrawAssertion(second, { id: told.assertionId, version: 1, reason: "It says something else." }).then(dataOf),
  ),
  {
    rule: 1,
    name: "the author approves in another's name",
    as: "author",
    action: "decideAction",
    code: "INVALID",
    says: /memberId/,
    input: async (s) => approvalOf(await s.inReview(), { memberId: s.cast.editor.actor.id }),
  },
];

const STALE: ActionAttack[] = [
  {
    rule: 2,
    name: "content is approved that is no longer there",
    as: "editor",
    action: "decideAction",
    code: "CONFLICT",
    says: /content changed while you were reading/,
    input: async ({ cast }) => {
      const told = await aStoryInReview(cast.author.actor);
      const read = await approvalOf(told);
      await changeEvidence(cast.author.actor, await aChangeOfEvidence(told.evidenceId, { locator: "page 5" })).then(
        dataOf,
      );
      return read;
    },
  },
  {
    rule: 2,
    name: "content changes after the approval, then it is published",
    as: "editor",
    action: "publishAction",
    code: "BLOCKED",
    says: /not approved yet/,
    input: async ({ cast }) => {
      const told = await anApprovedStory(cast.author.actor, cast.editor.actor);
      await changeEvidence(cast.author.actor, await aChangeOfEvidence(told.evidenceId, { locator: "page 5" })).then(
        dataOf,
      );
      return publicationOf(told.id);
    },
  },
  {
    rule: 2,
    name: "the hash of what stood there before the approval is published",
    as: "editor",
    action: "publishAction",
    code: "CONFLICT",
    says: /content changed while you were reading/,
    input: async ({ cast }) => {
      const told = await aStoryInReview(cast.author.actor);
      const before = await contentHashOf(told.id);
      await changeEvidence(cast.author.actor, await aChangeOfEvidence(told.evidenceId, { locator: "page 5" })).then(
        dataOf,
      );
      await approve(cast.editor.actor, told).then(dataOf);
      return publicationOf(told.id, { contentHash: before });
    },
  },
];

/** The editor asked for changes, the second decides after that. */
const late = (name: string, decision: "APPROVE" | "REQUEST_CHANGES"): ActionAttack => ({
  rule: 2,
  name,
  as: "second",
  action: "decideAction",
  code: "BLOCKED",
  says: /A editor asked for changes on .* comes later and is not recorded/,
  input: async ({ cast }) => {
    const told = await aStoryInReview(cast.author.actor);
    const read = await approvalOf(told, { decision, comment: "Say which ship." });
    await decide(cast.editor.actor, { ...read, id: randomUUID(), decision: "REQUEST_CHANGES" }).then(dataOf);
    return read;
  },
});

const LATE: ActionAttack[] = [
  late("what was sent back is approved", "APPROVE"),
  late("changes are asked for of what was sent back", "REQUEST_CHANGES"),
];

/** Rules 1 and 2: who may approve, and what. */
export const APPROVAL_ATTACKS = [...FOUR_EYES, ...STALE, ...LATE];
