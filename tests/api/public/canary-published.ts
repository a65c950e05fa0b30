import { randomUUID } from "node:crypto";
import { addAssertion } from "@/lib/claims/add-assertion";
import { changeClaim } from "@/lib/claims/change-claim";
import { markClaim } from "@/lib/claims/mark-claim";
import { moveClaim } from "@/lib/claims/move-claim";
import { withdrawAssertion } from "@/lib/claims/withdraw-assertion";
import { db } from "@/lib/db/client";
import { addEvidence } from "@/lib/evidence/add-evidence";
import { pasteEvidenceCopy } from "@/lib/evidence/evidence-copies";
import { withdrawEvidence } from "@/lib/evidence/withdraw-evidence";
import { publishClaim } from "@/lib/publishing/publish-claim";
import { reopenClaim } from "@/lib/publishing/reopen-claim";
import { concernParty } from "@/lib/responses/concern-party";
import { recordResponse } from "@/lib/responses/record-response";
import { withdrawConcerned } from "@/lib/responses/withdraw-concerned";
import { decide } from "@/lib/reviews/decide";
import { requestReview } from "@/lib/reviews/request-review";
import { saveDraft } from "@/lib/reviews/save-draft";
import { startDraft } from "@/lib/reviews/start-draft";
import type { Actor } from "@/lib/shared/actor";
import { spanOf } from "../../factories/articles";
import { assertionOf, versionOf } from "../../factories/claims";
import { evidenceOf, requestTo, responseOf, sourceOf } from "../../factories/claims-content";
import { approve, contentHashOf, draftOf, publicationOf, requestOf, reviewVersion } from "../../factories/reviews";
import { dataOf } from "../../support/data-of";

import { type Aviary, anArticleWith, hidden, memberOf, partyOf, withoutId } from "./aviary";

/** A claim that was published, with something of everything that can stand under it, and that the desk goes on working on. */
export async function tellPublished(
  birds: Aviary,
  author: Actor,
  editor: Actor,
  { claimant, accused }: { claimant: string; accused: string },
): Promise<{ id: string; article: string }> {
  const passage = birds.show("passage");
  const far = "The harbour was quiet that day, and nobody counted the wagons. ".repeat(4);
  const text = `${birds.seal("article-text")} is how it begins.\n\n${far}\n\nThey said: ${passage}.\n\n${far}`;
  const article = await anArticleWith(author, birds.show("article-title"), birds.show("byline"), text);
  const id = randomUUID();
  await markClaim(author, {
    claim: {
      id,
      statement: `${birds.show("statement")} was sold`,
      language: "en",
      kind: "FACT",
      event: null,
      topics: [birds.show("topic")],
      risk: "NORMAL",
    },
    passage: { id: randomUUID(), articleVersionId: article.versionId, ...spanOf(article.text, passage) },
    assertion: {
      id: randomUUID(),
      partyId: claimant,
      capacity: birds.show("capacity"),
      mode: "DIRECT_QUOTE",
      words: birds.show("words"),
      said: { from: "2022-12-22", to: "2022-12-22", precision: "DAY" },
      viaIds: [],
    },
  }).then(dataOf);
  await moveClaim(author, { event: "START_CHECKING", id, version: await versionOf(id) }).then(dataOf);
  const form = await db.claim.findUniqueOrThrow({ where: { id } });
  await changeClaim(author, {
    id,
    version: form.version,
    statement: form.statement,
    language: "en",
    kind: "FACT",
    event: null,
    topics: form.topics,
    risk: "SENSITIVE",
    reason: birds.seal("reason-of-a-change"),
  }).then(dataOf);
  await tellRecords(birds, author, { id, claimant, accused });
  const reviewId = await review(birds, author, editor, id);
  const second = await memberOf(birds, "second", "EDITOR");
  await approve(second, { id, reviewId }).then(dataOf);
  await approve(editor, { id, reviewId }).then(dataOf);
  await publishClaim(editor, await publicationOf(id)).then(dataOf);
  await workOn(birds, author, editor, { id, accused, reviewed: reviewId });
  return { id, article: article.slug };
}

/** What stands under the claim when it is published, and beside it what readers do not see. */
async function tellRecords(
  birds: Aviary,
  author: Actor,
  { id, claimant, accused }: Record<"id" | "claimant" | "accused", string>,
) {
  const other = assertionOf(id, await partyOf(birds, author, "taken-back", false), {
    primary: false,
    words: birds.seal("withdrawn-words"),
    translation: birds.seal("withdrawn-translation"),
    locator: birds.seal("withdrawn-locator"),
  });
  await addAssertion(author, other).then(dataOf);
  await withdrawAssertion(author, { id: other.id, version: 1, reason: birds.seal("why-withdrawn") }).then(dataOf);

  const concern = { id: randomUUID(), claimId: id, partyId: claimant, claimant: true };
  await concernParty(author, { ...concern, notAskedReason: birds.show("not-asked") }).then(dataOf);
  const mistaken = {
    ...concern,
    id: randomUUID(),
    claimant: false,
    partyId: await partyOf(birds, author, "unconcerned", false),
  };
  await concernParty(author, { ...mistaken, notAskedReason: birds.seal("not-asked-mistaken") }).then(dataOf);
  const apart = { id: mistaken.id, version: 1, reason: birds.seal("why-not-concerned") };
  await withdrawConcerned(author, apart).then(dataOf);

  const asked = requestTo(id, accused, "2022-12-20", { channel: birds.show("channel") });
  await recordResponse(author, { ...asked, codingNote: birds.seal("coding-note-of-a-request") }).then(dataOf);
  const denial = { words: birds.show("denial"), speaker: birds.show("speaker"), codingNote: birds.seal("coding-note") };
  await recordResponse(author, responseOf(id, accused, denial)).then(dataOf);

  const seen = evidenceOf(id, randomUUID(), {
    newSource: {
      ...sourceOf({ title: birds.show("source-title"), publisher: birds.show("publisher") }),
      url: `https://${birds.show("source-host")}.example/`,
      originGroup: birds.show("origin-group"),
    },
    ...{
      locator: birds.show("locator"),
      excerpt: birds.show("excerpt"),
      excerptLanguage: "en",
      note: birds.seal("note"),
    },
  });
  await addEvidence(author, withoutId(seen)).then(dataOf);
  const copy = { id: randomUUID(), evidenceId: seen.id, text: birds.seal("text-of-a-copy") };
  await pasteEvidenceCopy(author, copy).then(dataOf);
  await addEvidence(author, hidden(birds, id, "confidential", { confidential: true })).then(dataOf);
  const gone = hidden(birds, id, "gone");
  await addEvidence(author, gone).then(dataOf);
  await withdrawEvidence(author, { id: gone.id, version: 1, reason: birds.seal("why-gone") }).then(dataOf);
}

async function review(birds: Aviary, author: Actor, editor: Actor, claimId: string): Promise<string> {
  const { id, version } = dataOf(await startDraft(author, { id: randomUUID(), claimId }));
  const earlier = { known: birds.seal("earlier-known"), unknown: birds.seal("earlier-unknown") };
  await saveDraft(author, draftOf(id, version, earlier)).then(dataOf);
  await requestReview(author, await requestOf(id)).then(dataOf);
  const comment = birds.seal("comment-of-a-reviewer");
  const decision = { id: randomUUID(), reviewId: id, decision: "REQUEST_CHANGES", comment } as const;
  await decide(editor, { ...decision, contentHash: await contentHashOf(claimId) }).then(dataOf);
  const words = { reason: birds.show("reason"), known: birds.show("known"), unknown: birds.show("unknown") };
  const origin = { singleOriginReason: birds.show("single-origin") };
  await saveDraft(author, draftOf(id, await reviewVersion(id), { ...words, ...origin })).then(dataOf);
  await requestReview(author, await requestOf(id)).then(dataOf);
  return id;
}

/** The desk goes on working on the published claim: nothing of this is published yet, but why it is looked at again. */
async function workOn(
  birds: Aviary,
  author: Actor,
  editor: Actor,
  { id, accused }: { id: string; accused: string; reviewed: string },
) {
  const later = responseOf(id, accused, { words: birds.seal("later-denial"), speaker: birds.seal("later-speaker") });
  await recordResponse(author, { ...later, codingNote: birds.seal("later-coding-note") }).then(dataOf);
  const reason = birds.show("why-reopened");
  await reopenClaim(editor, { id, version: await versionOf(id), reason }).then(dataOf);
  const { id: reviewId, version } = dataOf(await startDraft(author, { id: randomUUID(), claimId: id }));
  await saveDraft(author, {
    id: reviewId,
    version,
    verdict: "FALSE",
    reason: birds.seal("next-reason"),
    known: birds.seal("next-known"),
    unknown: birds.seal("next-unknown"),
    singleOriginReason: birds.seal("next-single-origin"),
  }).then(dataOf);
  await addEvidence(author, hidden(birds, id, "next")).then(dataOf);
  const witness = await partyOf(birds, author, "next", false);
  await addAssertion(author, assertionOf(id, witness, { primary: false, words: birds.seal("next-words") })).then(
    dataOf,
  );
  const form = await db.claim.findUniqueOrThrow({ where: { id } });
  await changeClaim(author, {
    ...{
      id,
      version: form.version,
      statement: birds.seal("next-statement"),
      language: "en",
      kind: "FACT",
      event: null,
    },
    topics: [birds.seal("next-topic")],
    risk: "SENSITIVE",
  }).then(dataOf);
}
