import { randomUUID } from "node:crypto";
import { anArticle } from "../../factories/articles";
import { aParty, assertionOf } from "../../factories/claims";
import { responseOf } from "../../factories/claims-content";
import type { HttpStory } from "../../support/http-story";
import type { ActionAttack } from "./attack";

/** Rule 7: nothing is done in another's name or at another time, and nothing stays behind of what failed. */
export const NAME_ATTACKS: ActionAttack[] = [
  {
    rule: 7,
    name: "a claim is created in another's name",
    as: "checker",
    action: "createClaimAction",
    code: "INVALID",
    says: /createdById/,
    input: async ({ cast }) => ({
      id: randomUUID(),
      statement: "Somebody wrote this",
      language: "en",
      kind: "FACT",
      event: null,
      topics: [],
      risk: "NORMAL",
      createdById: cast.admin.actor.id,
    }),
  },
  {
    rule: 7,
    name: "a response is recorded under another day of recording",
    as: "checker",
    action: "recordResponseAction",
    code: "INVALID",
    says: /recordedAt/,
    input: async (s) => {
      const told = await s.inReview();
      return { ...responseOf(told.id, told.accused), recordedAt: "2022-12-22T00:00:00Z" };
    },
  },
  {
    rule: 7,
    name: "a response is coded in another's name",
    as: "checker",
    action: "recordResponseAction",
    code: "INVALID",
    says: /codedById/,
    input: async (s) => {
      const told = await s.inReview();
      return { ...responseOf(told.id, told.accused), codedById: s.cast.admin.actor.id };
    },
  },
  {
    rule: 7,
    name: "an assertion of a claim that does not exist leaves a party behind",
    as: "checker",
    action: "addAssertionAction",
    code: "NOT_FOUND",
    says: /no such claim/,
    input: async ({ cast }) => assertionOf(randomUUID(), await aParty(cast.author.actor)),
  },
  {
    rule: 7,
    name: "a claim is marked, and the failing assertion leaves the claim behind",
    as: "checker",
    action: "markClaimAction",
    code: "INVALID",
    says: /./,
    input: async ({ cast }) => halfMark(cast),
  },
];

/** A claim and a passage that are right, with an assertion by a party that does not exist. */
async function halfMark(cast: HttpStory["cast"]) {
  const article = await anArticle(cast.author.actor);
  const claim = { id: randomUUID(), statement: "Two wagons carried steel", language: "en", kind: "FACT", event: null };
  return {
    claim: { ...claim, topics: [], risk: "NORMAL" },
    passage: { id: randomUUID(), articleVersionId: article.versionId, start: 0, end: 20 },
    assertion: {
      id: randomUUID(),
      partyId: randomUUID(),
      capacity: null,
      mode: "PARAPHRASE",
      words: null,
      said: null,
      viaIds: [],
    },
  };
}
