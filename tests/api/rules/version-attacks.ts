import { randomUUID } from "node:crypto";
import { db } from "@/lib/db/client";
import { aMarkedClaim, anArticle, articleText, importOf, newTextOf } from "../../factories/articles";
import { aParty } from "../../factories/claims";
import { aSource, sourceOf } from "../../factories/claims-content";
import { draftOf, requestOf } from "../../factories/reviews";
import type { ActionAttack } from "./attack";
import { aChangeOf, aChangeOfAssertion, aChangeOfEvidence } from "./inputs";

const REASON = "It was a mistake.";

const COMMON = { as: "checker", code: "CONFLICT", rule: 6 } as const;
/** A save based on version 99, which was never seen, of a record that is at another. */
const stale = (name: string, action: string, input: ActionAttack["input"], as: ActionAttack["as"] = "checker") => ({
  ...COMMON,
  name: `${name} is saved over a version that was never seen`,
  action,
  as,
  says: /meanwhile|since you opened|while you|Somebody else|changed/,
  input,
});

/** Rule 6: every save that names a version. */
export const VERSION_ATTACKS: ActionAttack[] = [
  stale("a claim", "changeClaimAction", async (s) =>
    aChangeOf((await s.inReview()).id, { version: 99, topics: ["x"] }),
  ),
  stale(
    "a plan",
    "planClaimAction",
    async (s) => ({ id: await s.bare(), version: 99, ownerId: null, dueAt: null, priority: "HIGH" }),
    "editor",
  ),
  stale("the start of checking", "moveClaimAction", async (s) => ({
    event: "START_CHECKING",
    id: await s.bare(),
    version: 99,
  })),
  stale("an assertion", "changeAssertionAction", async (s) =>
    aChangeOfAssertion((await s.inReview()).assertionId, { version: 99, words: "Other words." }),
  ),
  stale("the withdrawal of an assertion", "withdrawAssertionAction", async (s) => ({
    id: (await s.inReview()).assertionId,
    version: 99,
    reason: REASON,
  })),
  stale("an evidence item", "changeEvidenceAction", async (s) =>
    aChangeOfEvidence((await s.inReview()).evidenceId, { version: 99, locator: "page 7" }),
  ),
  stale("the order of the evidence", "moveEvidenceAction", async (s) => ({
    id: (await s.inReview()).evidenceId,
    version: 99,
    direction: "UP",
  })),
  stale("the withdrawal of evidence", "withdrawEvidenceAction", async (s) => ({
    id: (await s.inReview()).evidenceId,
    version: 99,
    reason: REASON,
  })),
  stale("a concerned party", "changeConcernedAction", async (s) => ({
    id: await concernedOf(await s.inReview()),
    version: 99,
    claimant: true,
    notAskedReason: "Other words.",
  })),
  stale("the withdrawal of a concerned party", "withdrawConcernedAction", async (s) => ({
    id: await concernedOf(await s.inReview()),
    version: 99,
    reason: REASON,
  })),
  stale("a draft", "saveDraftAction", async (s) => draftOf((await s.inReview()).reviewId, 99, { known: "Else." })),
  stale("a request for review", "requestReviewAction", async (s) => ({
    ...(await requestOf((await s.drafted()).reviewId)),
    version: 99,
  })),
  stale("a recall", "recallReviewAction", async (s) => ({ id: (await s.inReview()).reviewId, version: 99 }), "author"),
  stale(
    "a re-opening",
    "reopenAction",
    async (s) => ({ id: (await s.published()).id, version: 99, reason: REASON }),
    "editor",
  ),
  stale(
    "a correction",
    "startCorrectionAction",
    async (s) => ({ id: (await s.published()).id, version: 99, reason: REASON, reviewId: randomUUID() }),
    "editor",
  ),
  stale("a party", "changePartyAction", async ({ cast }) => ({
    id: await aParty(cast.author.actor),
    version: 99,
    name: "Another name",
    kind: "GOVERNMENT",
    description: null,
    wikidataId: null,
  })),
  stale("a source", "changeSourceAction", async ({ cast }) => ({
    ...sourceOf({ title: "Another title" }),
    id: await aSource(cast.author.actor),
    version: 99,
  })),
  stale("an article", "changeArticleAction", async ({ cast }) => {
    const { text: _, method: __, sourceUrl: ___, fetchedAt: ____, again: _____, ...details } = importOf();
    return { ...details, id: (await anArticle(cast.author.actor)).id, version: 99 };
  }),
  stale("a new text", "addArticleVersionAction", async ({ cast }) =>
    newTextOf(await anArticle(cast.author.actor), articleText(), { version: 99 }),
  ),
  stale("the end of a passage", "dropPassageAction", async ({ cast }) => {
    const article = await anArticle(cast.author.actor);
    const { passageId } = await aMarkedClaim(cast.author.actor, article, "Two of the wagons carried steel");
    return { passageId, version: 99, reason: REASON };
  }),
  stale("a member's name", "renameAction", async () => ({ name: "Another name", version: 99 })),
  stale(
    "a member's role",
    "changeRoleAction",
    async ({ cast }) => ({ id: cast.checker.actor.id, version: 99, role: "EDITOR" }),
    "admin",
  ),
];

async function concernedOf(told: { id: string; claimant: string }): Promise<string> {
  const where = { claimId: told.id, partyId: told.claimant };
  return (await db.concernedParty.findFirstOrThrow({ where, select: { id: true } })).id;
}
