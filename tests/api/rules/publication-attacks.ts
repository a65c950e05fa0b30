import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/shared/actor";
import { aParty, assertionOf, versionOf } from "../../factories/claims";
import { aSource, evidenceOf } from "../../factories/claims-content";
import { approve, draftOf, publicationOf, reviewVersion } from "../../factories/reviews";
import { dataOf } from "../../support/data-of";
import { aStoryInReview, type HttpStory } from "../../support/http-story";
import type { ActionAttack } from "./attack";
import { aChangeOf, aChangeOfEvidence } from "./inputs";

const risky = async ({ cast }: HttpStory, risk: "SENSITIVE" | "LEGAL", approvers: Actor[]) => {
  const told = await aStoryInReview(cast.author.actor, { risk });
  for (const approver of approvers) await approve(approver, told).then(dataOf);
  return publicationOf(told.id);
};

const onlyEditors = (action: string, name: string, input: ActionAttack["input"]): ActionAttack => ({
  rule: 3,
  name: `a checker ${name}`,
  as: "checker",
  action,
  code: "FORBIDDEN",
  says: /An editor/,
  input,
});

const REASON = "The desk looks at it again.";

/** Rule 3: what is published, by whom, after which approvals. */
export const PUBLICATION_ATTACKS: ActionAttack[] = [
  {
    rule: 3,
    name: "a draft that nobody approved is published",
    as: "editor",
    action: "publishAction",
    code: "BLOCKED",
    says: /not approved yet/,
    input: async (s) => publicationOf((await s.inReview()).id),
  },
  {
    rule: 3,
    name: "a draft that was never sent to review is published",
    as: "admin",
    action: "publishAction",
    code: "BLOCKED",
    says: /has not been reviewed yet/,
    input: async (s) => publicationOf((await s.drafted()).id),
  },
  {
    rule: 3,
    name: "a sensitive claim is published with one approval",
    as: "editor",
    action: "publishAction",
    code: "BLOCKED",
    says: /1 more approval/,
    input: (s) => risky(s, "SENSITIVE", [s.cast.editor.actor]),
  },
  {
    rule: 3,
    name: "a legal claim is published without an admin's approval",
    as: "editor",
    action: "publishAction",
    code: "BLOCKED",
    says: /admin/,
    input: (s) => risky(s, "LEGAL", [s.cast.editor.actor, s.cast.second.actor]),
  },
  {
    rule: 3,
    name: "other content is published than was approved",
    as: "editor",
    action: "publishAction",
    code: "CONFLICT",
    says: /content changed/,
    input: async (s) => publicationOf((await s.approved()).id, { contentHash: "0".repeat(64) }),
  },
  {
    rule: 3,
    name: "what is published is published again without a review",
    as: "editor",
    action: "publishAction",
    code: "BLOCKED",
    says: /Re-open it first/,
    input: async (s) => publicationOf((await s.published()).id),
  },
  {
    rule: 3,
    name: "the stage is set to published",
    as: "admin",
    action: "moveClaimAction",
    code: "INVALID",
    says: /event/,
    input: async (s) => {
      const { id } = await s.inReview();
      return { event: "PUBLISH", id, version: await versionOf(id) };
    },
  },
  {
    rule: 3,
    name: "the verdict is sent along with the claim",
    as: "admin",
    action: "changeClaimAction",
    code: "INVALID",
    says: /verdict/,
    input: async (s) => ({ ...(await aChangeOf((await s.inReview()).id, {})), verdict: "FALSE", stage: "PUBLISHED" }),
  },
  onlyEditors("publishAction", "publishes", async (s) => publicationOf((await s.approved()).id)),
  onlyEditors("announceAction", "announces", async (s) => ({ id: randomUUID(), claimId: (await s.drafted()).id })),
  onlyEditors("withdrawAction", "withdraws", async (s) => ({
    id: randomUUID(),
    claimId: (await s.published()).id,
    reason: REASON,
  })),
  onlyEditors("reopenAction", "re-opens", async (s) => {
    const { id } = await s.published();
    return { id, version: await versionOf(id), reason: REASON };
  }),
  onlyEditors("startCorrectionAction", "starts a correction", async (s) => {
    const { id } = await s.published();
    return { id, version: await versionOf(id), reason: REASON, reviewId: randomUUID() };
  }),
  onlyEditors("changeClaimAction", "lowers the risk, so that one approval is enough", async ({ cast }) => {
    const { id } = await aStoryInReview(cast.author.actor, { risk: "SENSITIVE" });
    return aChangeOf(id, { risk: "NORMAL" });
  }),
  {
    rule: 3,
    name: "the published statement is reworded",
    as: "admin",
    action: "changeClaimAction",
    code: "BLOCKED",
    says: /Re-open the claim/,
    input: async (s) => aChangeOf((await s.published()).id, { statement: "Something else" }),
  },
  {
    rule: 3,
    name: "published evidence is changed",
    as: "admin",
    action: "changeEvidenceAction",
    code: "BLOCKED",
    says: /Re-open the claim/,
    input: async (s) => aChangeOfEvidence((await s.published()).evidenceId, { locator: "page 9" }),
  },
  {
    rule: 3,
    name: "evidence is added under a published verdict",
    as: "editor",
    action: "addEvidenceAction",
    code: "BLOCKED",
    says: /Re-open the claim/,
    input: async (s) => evidenceOf((await s.published()).id, await aSource(s.cast.editor.actor)),
  },
  {
    rule: 3,
    name: "an assertion is added under a published verdict",
    as: "editor",
    action: "addAssertionAction",
    code: "BLOCKED",
    says: /Re-open the claim/,
    input: async (s) => assertionOf((await s.published()).id, await aParty(s.cast.editor.actor)),
  },
  {
    rule: 3,
    name: "the published verdict's round is written over",
    as: "editor",
    action: "saveDraftAction",
    code: "BLOCKED",
    says: /round of review is closed/,
    input: async (s) => {
      const { reviewId } = await s.published();
      return draftOf(reviewId, await reviewVersion(reviewId), { verdict: "FALSE" });
    },
  },
];
