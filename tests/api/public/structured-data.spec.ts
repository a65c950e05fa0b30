import { randomUUID } from "node:crypto";
import type { Claim, ClaimReview, WithContext } from "schema-dts";
import { markClaim } from "@/lib/claims/mark-claim";
import { moveClaim } from "@/lib/claims/move-claim";
import { db } from "@/lib/db/client";
import { addEvidence } from "@/lib/evidence/add-evidence";
import { createParty } from "@/lib/parties/create-party";
import { announceClaim } from "@/lib/publishing/announce-claim";
import type { ClaimData } from "@/lib/publishing/claim-review";
import { publishClaim } from "@/lib/publishing/publish-claim";
import { startCorrection } from "@/lib/publishing/start-correction";
import { withdrawClaim } from "@/lib/publishing/withdraw-claim";
import { concernParty } from "@/lib/responses/concern-party";
import { recordResponse } from "@/lib/responses/record-response";
import { requestReview } from "@/lib/reviews/request-review";
import { saveDraft } from "@/lib/reviews/save-draft";
import type { SaveDraft } from "@/lib/reviews/schema";
import { startDraft } from "@/lib/reviews/start-draft";
import type { Actor } from "@/lib/shared/actor";
import { anArticle, articleText, spanOf } from "../../factories/articles";
import { versionOf } from "../../factories/claims";
import { evidenceOf, responseOf, sourceOf } from "../../factories/claims-content";
import { aMember } from "../../factories/members";
import { approve, draftOf, publicationOf, requestOf, reviewVersion } from "../../factories/reviews";
import { expect, test } from "../../support/api";
import { dataOf } from "../../support/data-of";
import { claimData, structuredData } from "../../support/structured-data";

// The builder's own types are schema.org's: this file does not compile otherwise.
const _review = (data: Extract<ClaimData, { "@type": "ClaimReview" }>): WithContext<ClaimReview> => data;
const _claim = (data: Extract<ClaimData, { "@type": "Claim" }>): WithContext<Claim> => data;

type Words = { statement: string; words: string; denial: string; party: string; reason: string; title: string };

const HARMLESS: Words = {
  statement: "Northland sold eleven wagons",
  words: "They sold them.",
  denial: "We sold nothing.",
  party: "Northland",
  reason: "No document that the desk could examine shows the sale.",
  title: "Ledger of the port",
};

/** A claim from an article, with a denial, evidence that has a link, and a requested review. */
async function aClaim(author: Actor, words: Words, draft: Partial<SaveDraft> = {}) {
  const mark = randomUUID().slice(-6);
  const url = `https://paper.example/${mark}`;
  const article = await anArticle(author, { title: `${words.title} ${mark}`, url, text: articleText(mark) });
  const [claimant, accused] = [await aParty(author, words.party), await aParty(author, `Other ${words.party}`)];
  const id = randomUUID();
  const exact = "Two of the wagons carried steel";
  await markClaim(author, {
    claim: {
      id,
      statement: `${words.statement} ${mark}`,
      language: "en",
      kind: "FACT",
      event: null,
      topics: [],
      risk: "NORMAL",
    },
    passage: { id: randomUUID(), articleVersionId: article.versionId, ...spanOf(article.text, exact) },
    assertion: {
      id: randomUUID(),
      partyId: claimant,
      capacity: null,
      mode: "DIRECT_QUOTE",
      words: words.words,
      said: { from: "2022-12-01", to: "2022-12-31", precision: "MONTH" },
      viaIds: [],
    },
  }).then(dataOf);
  await moveClaim(author, { event: "START_CHECKING", id, version: await versionOf(id) }).then(dataOf);
  const concern = { id: randomUUID(), claimId: id, partyId: claimant, claimant: true };
  await concernParty(author, { ...concern, notAskedReason: "It has spoken in public already." }).then(dataOf);
  await recordResponse(author, responseOf(id, accused, { words: words.denial })).then(dataOf);
  const { id: sourceId, ...newSource } = sourceOf({ title: words.title, url: `https://port.example/${mark}` });
  await addEvidence(author, evidenceOf(id, sourceId, { newSource })).then(dataOf);
  // A link without a copy is a point of the checklist, which the editor who asks for the review lets pass.
  const round = dataOf(await startDraft(author, { id: randomUUID(), claimId: id }));
  await saveDraft(author, draftOf(round.id, round.version, { reason: words.reason, ...draft })).then(dataOf);
  return { id, reviewId: round.id, accused, claimant, url };
}

async function aParty(author: Actor, name: string): Promise<string> {
  const id = randomUUID();
  const wikidataId = `Q${Number.parseInt(id.slice(0, 8), 16) + 1}`;
  const profile = { name: `${name} ${id.slice(-6)}`, kind: "GOVERNMENT", description: null, wikidataId } as const;
  await createParty(author, { id, ...profile, evenIfNear: true }).then(dataOf);
  return id;
}

async function publish(editor: Actor, claim: { id: string; reviewId: string }, change: object = {}) {
  const admin = await aMember("ADMIN");
  await requestReview(admin, await requestOf(claim.reviewId, "The page of the port cannot be copied.")).then(dataOf);
  await approve(editor, claim).then(dataOf);
  await publishClaim(editor, await publicationOf(claim.id, change)).then(dataOf);
  const { slug } = await db.claim.findUniqueOrThrow({ where: { id: claim.id } });
  return slug;
}

const pageOf = async (server: string, path: string) => (await fetch(server + path)).text();

test("the page of a verdict carries one ClaimReview, which says what the page says", async ({ server }) => {
  const [author, editor] = [await aMember(), await aMember("EDITOR")];
  const claim = await aClaim(author, HARMLESS);
  const slug = await publish(editor, claim);
  const html = await pageOf(server.origin, `/claims/${slug}`);
  const page = `${server.origin}/claims/${slug}`;
  const { statement } = await db.claim.findUniqueOrThrow({ where: { id: claim.id } });
  const [claimant, accused] = await Promise.all(
    [claim.claimant, claim.accused].map((id) => db.party.findUniqueOrThrow({ where: { id } })),
  );
  expect(html).toContain(`<link rel="canonical" href="${page}"`);
  expect(claimData(html)).toMatchObject({
    "@type": "ClaimReview",
    "@id": `${page}#review`,
    url: page,
    claimReviewed: statement,
    inLanguage: "en",
    author: { name: "Gainsay", url: `${server.origin}/` },
    reviewRating: { alternateName: "Unproven", ratingExplanation: HARMLESS.reason },
    itemReviewed: {
      "@type": "Claim",
      "@id": `${page}#claim`,
      text: statement,
      datePublished: "2022-12",
      author: [{ name: claimant?.name, sameAs: `https://www.wikidata.org/wiki/${claimant?.wikidataId}` }],
      appearance: [{ "@type": "NewsArticle", url: claim.url }],
      comment: [{ text: "Denied: “We sold nothing.”", author: { name: accused?.name }, datePublished: "2022-12-22" }],
    },
    citation: [{ "@type": "Report", headline: HARMLESS.title }],
  });
  // Unproven has no place on the scale, so there are no numbers.
  expect(JSON.stringify(claimData(html))).not.toMatch(/ratingValue|bestRating|worstRating/);
  for (const words of [statement, "Unproven", HARMLESS.reason, HARMLESS.denial]) expect(html).toContain(words);
  for (const path of [
    `/claims/${slug}/v/1`,
    `/claims/${slug}/history`,
    `/claims/${slug}?asOf=2026-11-24`,
    "/",
    "/claims",
  ])
    expect(structuredData(await pageOf(server.origin, path)), `a review stands on one page: ${path}`).toEqual([]);
});

test("a verdict with a place on the scale has its numbers, and a correction is named with its day", async ({
  server,
}) => {
  const [author, editor] = [await aMember(), await aMember("EDITOR")];
  const settled = { verdict: "FALSE", singleOriginReason: "The ledger is complete." } as const;
  const claim = await aClaim(author, HARMLESS, settled);
  const slug = await publish(editor, claim);
  const first = claimData(await pageOf(server.origin, `/claims/${slug}`));
  expect(first.reviewRating).toMatchObject({ alternateName: "False", ratingValue: 1, bestRating: 5, worstRating: 1 });
  expect(first).not.toHaveProperty("correction");

  const reviewId = randomUUID();
  const reason = "The rating was too hard.";
  const correction = { id: claim.id, version: await versionOf(claim.id), reason, reviewId };
  await startCorrection(editor, correction).then(dataOf);
  const reopened = claimData(await pageOf(server.origin, `/claims/${slug}`));
  expect(reopened.creativeWorkStatus).toBe("Under re-review");
  const milder = draftOf(reviewId, await reviewVersion(reviewId), {
    verdict: "MISLEADING",
    singleOriginReason: "The ledger is complete.",
  });
  await saveDraft(author, milder).then(dataOf);
  const admin = await aMember("ADMIN");
  const note = "It was called false; it leaves out what the buyer said.";
  const change = { correctionKind: "CORRECTION_RATING", correctionNote: note };
  await publish(admin, { id: claim.id, reviewId }, change);
  const second = claimData(await pageOf(server.origin, `/claims/${slug}`));
  expect(second.reviewRating).toMatchObject({ alternateName: "Misleading", ratingValue: 2 });
  expect(second.correction).toEqual([{ "@type": "CorrectionComment", text: note, datePublished: second.dateModified }]);
  expect(second.datePublished).toBe(first.datePublished);
  expect(String(second.dateModified) > String(first.dateModified)).toBe(true);
  expect(second).not.toHaveProperty("creativeWorkStatus");
});

test("an announced claim is a Claim and no review; a withdrawn page says nothing to machines", async ({ server }) => {
  const [author, editor] = [await aMember(), await aMember("EDITOR")];
  const announced = await aClaim(author, HARMLESS);
  await announceClaim(editor, { id: randomUUID(), claimId: announced.id }).then(dataOf);
  const { slug } = await db.claim.findUniqueOrThrow({ where: { id: announced.id } });
  const data = claimData(await pageOf(server.origin, `/claims/${slug}`));
  expect(data).toMatchObject({ "@type": "Claim", "@id": `${server.origin}/claims/${slug}#claim` });
  await withdrawClaim(editor, { id: randomUUID(), claimId: announced.id, reason: "It was a parody." }).then(dataOf);
  expect(structuredData(await pageOf(server.origin, `/claims/${slug}`))).toEqual([]);
});

test("text that would end the script, or begin another, stays text", async ({ server }) => {
  const [author, editor] = [await aMember(), await aMember("EDITOR")];
  const attack = `</script><script>alert(1)</script><!--<script> " ' & \\u003c ]]> \${x}`;
  const hostile: Words = {
    statement: attack,
    words: `${attack}\u2028\u2029 and on`,
    denial: `${attack}\u2028<img src=x onerror=alert(1)>`,
    party: `</SCRIPT ><b>${"x".repeat(5)}`,
    reason: `"},{"@type":"ClaimReview"</script>`,
    title: `</title><script>alert(2)</script>`,
  };
  const [harmless, claim] = [await aClaim(author, HARMLESS), await aClaim(author, hostile)];
  const safe = await pageOf(server.origin, `/claims/${await publish(editor, harmless)}`);
  const html = await pageOf(server.origin, `/claims/${await publish(editor, claim)}`);
  const data = claimData(html);
  const { statement } = await db.claim.findUniqueOrThrow({ where: { id: claim.id } });
  expect(data.claimReviewed).toBe(statement);
  expect(statement).toContain("</script><script>alert(1)</script>");
  expect(data.reviewRating).toMatchObject({ ratingExplanation: hostile.reason });
  expect(JSON.stringify(data)).toContain("\u2028<img src=x onerror=alert(1)>");
  expect(html).not.toMatch(/<script>|<img src=x|<b>x/i);
  // What React streams of a page comes in as many scripts as its length asks for; every one of them has the nonce.
  const scripts = (page: string) => page.match(/<script(?![^>]* nonce=)/g)?.length ?? 0;
  expect([scripts(safe), scripts(html)]).toEqual([0, 0]);
});
