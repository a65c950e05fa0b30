import { randomUUID } from "node:crypto";
import { startCorrection } from "@/lib/publishing/start-correction";
import { changesSince } from "@/lib/reviews/changes-since";
import { decide } from "@/lib/reviews/decide";
import { requestReview } from "@/lib/reviews/request-review";
import { saveDraft } from "@/lib/reviews/save-draft";
import type { Actor } from "@/lib/shared/actor";
import { versionOf } from "../../factories/claims";
import { aMember } from "../../factories/members";
import {
  aClaimInReview,
  aPublishedClaim,
  approve,
  contentHashOf,
  draftOf,
  type Reviewed,
  requestOf,
  reviewVersion,
} from "../../factories/reviews";
import { dataOf } from "../../support/data-of";
import { expect, test } from "../../support/integration";

const rewrite = async (actor: Actor, reviewId: string, known: string) =>
  saveDraft(actor, draftOf(reviewId, await reviewVersion(reviewId), { known })).then(dataOf);

const sendBack = async (actor: Actor, { id, reviewId }: Reviewed) =>
  decide(actor, {
    id: randomUUID(),
    reviewId,
    contentHash: await contentHashOf(id),
    decision: "REQUEST_CHANGES",
    comment: "Who is the other?",
  }).then(dataOf);

const knownChanged = (before: string, after: string) =>
  expect.objectContaining({ field: expect.stringMatching(/[Ww]hat we know/), kind: "changed", before, after });

const FIRST = "One government says so.";

test("before anybody decided or published there is nothing to compare with", async () => {
  const author = await aMember();
  const { id } = await aClaimInReview(author);
  expect(await changesSince(author, id, "publication")).toBeNull();
});

test("each sees what changed since their own decision, the last approval, or the last version, as they choose", async () => {
  const [author, first, second] = [await aMember(), await aMember("EDITOR"), await aMember("EDITOR", "Sec Ond")];
  const claim = await aClaimInReview(author, { risk: "SENSITIVE" });
  await sendBack(first, claim);
  expect(await changesSince(first, claim.id, null)).toMatchObject({ since: "decision", changed: false, changes: [] });
  await rewrite(author, claim.reviewId, "Two governments say so.");
  await requestReview(author, await requestOf(claim.reviewId)).then(dataOf);
  await approve(second, claim).then(dataOf);
  await rewrite(author, claim.reviewId, "Three governments say so.");

  const mine = await changesSince(first, claim.id, null);
  expect(mine?.choices.map(({ since, words }) => [since, words])).toEqual([
    ["decision", "you asked for changes"],
    ["approval", "Sec Ond approved"],
  ]);
  expect(mine?.changes).toEqual([knownChanged(FIRST, "Three governments say so.")]);
  expect((await changesSince(first, claim.id, "approval"))?.changes).toEqual([
    knownChanged("Two governments say so.", "Three governments say so."),
  ]);
  // One's own approval is the last: it is offered once.
  expect((await changesSince(second, claim.id, null))?.choices.map(({ words }) => words)).toEqual(["you approved"]);
  // The author decided nothing.
  expect(await changesSince(author, claim.id, "decision")).toMatchObject({ since: "approval" });
});

test("a correction is compared with the version that readers see", async () => {
  const [author, editor] = [await aMember(), await aMember("EDITOR")];
  const claim = await aPublishedClaim(author, editor);
  const reviewId = randomUUID();
  const correction = {
    id: claim.id,
    version: await versionOf(claim.id),
    reason: "A second government spoke.",
    reviewId,
  };
  await startCorrection(editor, correction).then(dataOf);
  await rewrite(author, reviewId, "Two governments say so.");
  const seen = await changesSince(author, claim.id, "publication");
  expect(seen).toMatchObject({ since: "publication", changed: true });
  expect(seen?.choices.at(-1)?.words).toBe("version 1 was published");
  expect(seen?.changes).toEqual([knownChanged(FIRST, "Two governments say so.")]);
});
