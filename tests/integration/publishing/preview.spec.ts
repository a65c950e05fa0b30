import { randomUUID } from "node:crypto";
import { db } from "@/lib/db/client";
import { addEvidence } from "@/lib/evidence/add-evidence";
import { getPublicClaim } from "@/lib/publishing/get-public-claim";
import { previewClaim } from "@/lib/publishing/preview-claim";
import { publishClaim } from "@/lib/publishing/publish-claim";
import { startCorrection } from "@/lib/publishing/start-correction";
import { requestReview } from "@/lib/reviews/request-review";
import type { Actor } from "@/lib/shared/actor";
import { anArticle, anAttachedPassage } from "../../factories/articles";
import { anInboxClaim, versionOf } from "../../factories/claims";
import { aSource, evidenceOf } from "../../factories/claims-content";
import { aMember } from "../../factories/members";
import {
  aDraftedClaim,
  anApprovedClaim,
  aPublishedClaim,
  approve,
  publicationOf,
  requestOf,
} from "../../factories/reviews";
import { dataOf } from "../../support/data-of";
import { expect, test } from "../../support/integration";

const previewOf = (actor: Actor, claimId: string) => previewClaim(actor, claimId).then(dataOf);

async function slugOf(id: string): Promise<string> {
  return (await db.claim.findUniqueOrThrow({ where: { id }, select: { slug: true } })).slug;
}

test("a preview is what is published next, to the letter", async () => {
  const [checker, editor] = [await aMember(), await aMember("EDITOR")];
  const { id } = await anApprovedClaim(checker, [editor]);
  const { view, blocked } = await previewOf(editor, id);
  expect(blocked).toEqual([]);
  expect(view).toMatchObject({ shown: null, versions: [], notices: [], reReviewSince: null });
  await publishClaim(editor, await publicationOf(id)).then(dataOf);
  const published = dataOf(await getPublicClaim(await slugOf(id)));
  expect(view.content).toEqual(published.content);
  expect(view.turns).toEqual(published.turns);
});

test("any member may see it, and reads everything that is in the way", async () => {
  const [checker, other, editor] = [await aMember(), await aMember(), await aMember("EDITOR")];
  const inbox = await anInboxClaim(checker);
  const bare = await previewOf(other, inbox);
  expect(bare.view.content).toMatchObject({ assertions: [], evidence: [], verdict: null });
  expect(bare.blocked).toEqual(
    expect.arrayContaining(["It has not been reviewed yet.", "No assertion has words or a passage."]),
  );
  const { id } = await anApprovedClaim(checker, [editor]);
  expect((await previewOf(other, id)).blocked).toEqual(["An editor does this."]);
  for (const unknown of [randomUUID(), "C-1"])
    expect(await previewClaim(editor, unknown)).toMatchObject({ ok: false, code: "NOT_FOUND" });
});

test("notes and confidential evidence are not in it; readers are told the number of such items", async () => {
  const [checker, editor] = [await aMember(), await aMember("EDITOR")];
  const { id } = await aDraftedClaim(checker);
  const open = await aSource(checker, { title: "The open ledger" });
  const closed = await aSource(checker, { title: "canary-title", publisher: "canary-publisher" });
  const secret = { locator: "canary-locator", excerpt: "canary-excerpt", note: "canary-note", confidential: true };
  await addEvidence(checker, evidenceOf(id, open, { note: "canary-open-note" })).then(dataOf);
  await addEvidence(checker, evidenceOf(id, closed, secret)).then(dataOf);
  const { view } = await previewOf(editor, id);
  expect(view.content).toMatchObject({ confidentialEvidence: 1, evidence: [{ source: { title: "The open ledger" } }] });
  expect(JSON.stringify(view)).not.toContain("canary");
});

test("a claim that is corrected shows its versions and notices, and the published claims of its article", async () => {
  const [checker, editor] = [await aMember(), await aMember("EDITOR")];
  const article = await anArticle(checker);
  const published = await aDraftedClaim(checker);
  await anAttachedPassage(checker, article, published.id, "carried steel");
  await requestReview(checker, await requestOf(published.reviewId)).then(dataOf);
  await approve(editor, published).then(dataOf);
  await publishClaim(editor, await publicationOf(published.id)).then(dataOf);

  const draft = await aDraftedClaim(checker);
  await anAttachedPassage(checker, article, draft.id, "sold rockets to Southland");
  const first = await previewOf(checker, draft.id);
  expect(first.view.related.map(({ slug }) => slug)).toEqual([await slugOf(published.id)]);

  const { id } = await aPublishedClaim(checker, editor);
  const correction = { id, version: await versionOf(id), reason: "A date was wrong.", reviewId: randomUUID() };
  await startCorrection(editor, correction).then(dataOf);
  const { view } = await previewOf(checker, id);
  expect(view.versions.map(({ number, state }) => [number, state])).toEqual([[1, "UNPROVEN"]]);
  expect(view.notices).toMatchObject([{ kind: "REOPENED", reason: "A date was wrong." }]);
  expect(view.reReviewSince).toBeNull();
});
