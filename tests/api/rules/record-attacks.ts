import { randomUUID } from "node:crypto";
import { db } from "@/lib/db/client";
import { recordResponse } from "@/lib/responses/record-response";
import { retractResponse } from "@/lib/responses/retract-response";
import { anArticle, articleText, newTextOf } from "../../factories/articles";
import { versionOf } from "../../factories/claims";
import { responseOf } from "../../factories/claims-content";
import { publicationOf } from "../../factories/reviews";
import { dataOf } from "../../support/data-of";
import type { ActionAttack } from "./attack";
import { aChangeOf } from "./inputs";

const REASON = "It was a mistake.";

const STAYS_SAID: ActionAttack[] = [
  {
    rule: 4,
    name: "an entry that was corrected is corrected a second time",
    as: "author",
    action: "recordResponseAction",
    code: "CONFLICT",
    says: /corrected already/,
    input: async ({ cast, inReview }) => {
      const told = await inReview();
      const first = responseOf(told.id, told.accused, { corrects: null, words: "We sold little." });
      await recordResponse(cast.author.actor, first).then(dataOf);
      const correct = { id: first.id, reason: REASON };
      const second = responseOf(told.id, told.accused, { corrects: correct, words: "We sold some." });
      await recordResponse(cast.author.actor, second).then(dataOf);
      return responseOf(told.id, told.accused, { corrects: correct, words: "We sold all." });
    },
  },
  {
    rule: 4,
    name: "a retraction is taken back",
    as: "author",
    action: "retractResponseAction",
    code: "INVALID",
    says: /takes another back/,
    input: async ({ cast, inReview }) => {
      const told = await inReview();
      const entry = responseOf(told.id, told.accused, { words: "No." });
      await recordResponse(cast.author.actor, entry).then(dataOf);
      const retraction = { id: randomUUID(), responseId: entry.id, reason: REASON };
      await retractResponse(cast.author.actor, retraction).then(dataOf);
      return { id: randomUUID(), responseId: retraction.id, reason: REASON };
    },
  },
  {
    rule: 4,
    name: "a response is taken back without a reason",
    as: "admin",
    action: "retractResponseAction",
    code: "INVALID",
    says: /Say why the entry is corrected/,
    input: async (s) => ({ id: randomUUID(), responseId: (await s.inReview()).responseId, reason: "  " }),
  },
  {
    rule: 4,
    name: "a correction points at an entry of another claim",
    as: "author",
    action: "recordResponseAction",
    code: "NOT_FOUND",
    says: /no such entry in the ledger of this claim/,
    input: async (s) => {
      const [here, there] = [await s.inReview(), await s.published()];
      return responseOf(here.id, here.accused, { corrects: { id: there.responseId, reason: REASON } });
    },
  },
  {
    rule: 4,
    name: "an entry is written over by its id",
    as: "checker",
    action: "recordResponseAction",
    code: "CONFLICT",
    says: /stored already/,
    input: async (s) => {
      const told = await s.inReview();
      return responseOf(told.id, told.accused, { id: told.responseId, words: "We sold them all." });
    },
  },
  {
    rule: 4,
    name: "a claim is written over by its id",
    as: "checker",
    action: "createClaimAction",
    code: "CONFLICT",
    says: /stored already/,
    input: async (s) => {
      const id = await s.bare();
      return { id, statement: "Mine now", language: "en", kind: "FACT", event: null, topics: [], risk: "NORMAL" };
    },
  },
  {
    rule: 4,
    name: "a party that has answered is withdrawn from the claim",
    as: "admin",
    action: "withdrawConcernedAction",
    code: "BLOCKED",
    says: /The ledger of/,
    input: async (s) => {
      const told = await s.inReview();
      const where = { claimId: told.id, partyId: told.accused };
      const { id, version } = await db.concernedParty.findFirstOrThrow({ where });
      return { id, version, reason: REASON };
    },
  },
  {
    rule: 4,
    name: "evidence is withdrawn without a reason",
    as: "editor",
    action: "withdrawEvidenceAction",
    code: "INVALID",
    says: /Say why it is withdrawn/,
    input: async (s) => ({ id: (await s.inReview()).evidenceId, version: 1, reason: "" }),
  },
  {
    rule: 4,
    name: "an assertion is withdrawn without a reason",
    as: "editor",
    action: "withdrawAssertionAction",
    code: "INVALID",
    says: /Say why it is withdrawn/,
    input: async (s) => ({ id: (await s.inReview()).assertionId, version: 1, reason: "" }),
  },
  {
    rule: 4,
    name: "an assertion is withdrawn from a published claim",
    as: "admin",
    action: "withdrawAssertionAction",
    code: "BLOCKED",
    says: /Re-open the claim/,
    input: async (s) => ({ id: (await s.published()).assertionId, version: 1, reason: REASON }),
  },
  {
    rule: 4,
    name: "a withdrawn claim is published again",
    as: "admin",
    action: "publishAction",
    code: "BLOCKED",
    says: /withdrawn/,
    input: async (s) => publicationOf((await s.withdrawn()).id),
  },
  {
    rule: 4,
    name: "a withdrawn claim is re-opened",
    as: "admin",
    action: "reopenAction",
    code: "BLOCKED",
    says: /withdrawn/,
    input: async (s) => {
      const { id } = await s.withdrawn();
      return { id, version: await versionOf(id), reason: REASON };
    },
  },
  {
    rule: 4,
    name: "a published claim is declined instead of withdrawn",
    as: "admin",
    action: "moveClaimAction",
    code: "BLOCKED",
    says: /Re-open it first/,
    input: async (s) => {
      const { id } = await s.published();
      return { event: "DECLINE", id, version: await versionOf(id), reason: REASON };
    },
  },
  {
    rule: 4,
    name: "another text is stored as a version that is there",
    as: "editor",
    action: "addArticleVersionAction",
    code: "CONFLICT",
    says: /./,
    input: async ({ cast }) => {
      const article = await anArticle(cast.author.actor);
      return newTextOf(article, articleText(), { id: article.versionId });
    },
  },
];

const REVERSAL: ActionAttack[] = [
  {
    rule: 5,
    name: "after an admission the old verdict is published again",
    as: "editor",
    action: "publishAction",
    code: "BLOCKED",
    says: /not been reviewed yet/,
    input: async (s) => publicationOf((await s.reversed()).id),
  },
  {
    rule: 5,
    name: "after an admission the claim is put back into the inbox",
    as: "editor",
    action: "moveClaimAction",
    code: "BLOCKED",
    says: /public page already/,
    input: async (s) => {
      const { id } = await s.reversed();
      return { event: "PUT_BACK", id, version: await versionOf(id) };
    },
  },
  {
    rule: 5,
    name: "after an admission the claim is declined",
    as: "editor",
    action: "moveClaimAction",
    code: "BLOCKED",
    says: /public page already/,
    input: async (s) => {
      const { id } = await s.reversed();
      return { event: "DECLINE", id, version: await versionOf(id), reason: REASON };
    },
  },
  {
    rule: 5,
    name: "the denial status is sent along with the claim",
    as: "admin",
    action: "changeClaimAction",
    code: "INVALID",
    says: /denialStatus.*reReviewSince/,
    input: async (s) => ({
      ...(await aChangeOf((await s.reversed()).id, {})),
      denialStatus: "DENIED",
      reReviewSince: null,
    }),
  },
];

/** Rules 4 and 5: what was said, and what follows from it. */
export const RECORD_ATTACKS = [...STAYS_SAID, ...REVERSAL];
