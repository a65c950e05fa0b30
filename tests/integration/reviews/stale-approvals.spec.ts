import { planClaim } from "@/lib/claims/plan-claim";
import { db } from "@/lib/db/client";
import { addEvidence } from "@/lib/evidence/add-evidence";
import { publishClaim } from "@/lib/publishing/publish-claim";
import { getReview } from "@/lib/reviews/get-review";

import { requestReview } from "@/lib/reviews/request-review";
import { saveDraft } from "@/lib/reviews/save-draft";
import type { Actor } from "@/lib/shared/actor";
import { versionOf } from "../../factories/claims";
import { aSource, evidenceOf } from "../../factories/claims-content";
import { aMember } from "../../factories/members";
import {
  aDraftedClaim,
  anApprovedClaim,
  approve,
  draftOf,
  publicationOf,
  type Reviewed,
  requestOf,
  reviewVersion,
} from "../../factories/reviews";
import { claimState } from "../../support/claim-state";
import { dataOf } from "../../support/data-of";
import { expect, test } from "../../support/integration";
import { readyForReview } from "../../support/ready-for-review";
import { CONTENT_CHANGES, STATEMENT } from "./content-changes";

const stageOf = async (id: string) => (await db.claim.findUniqueOrThrow({ where: { id } })).stage;

/** Approved with two pieces of evidence. */
async function approvedWithEvidence(author: Actor, approver: Actor): Promise<Reviewed> {
  const claim = await aDraftedClaim(author, { statement: STATEMENT });
  for (const locator of ["page 4", "page 5"])
    await addEvidence(author, evidenceOf(claim.id, await aSource(author), { locator })).then(dataOf);
  await requestReview(author, await requestOf(claim.reviewId)).then(dataOf);
  await approve(approver, claim).then(dataOf);
  return claim;
}

for (const [what, { change, undo, shows }] of Object.entries(CONTENT_CHANGES)) {
  test(`${what} changes after the approval: it is stale, the difference is shown, nothing is published`, async () => {
    const [checker, other, editor] = [await aMember(), await aMember(), await aMember("EDITOR")];
    const claim = await approvedWithEvidence(checker, editor);
    const seen = await publicationOf(claim.id);
    await change(other, claim);
    expect(await stageOf(claim.id)).toBe("IN_REVIEW");

    const review = await getReview(editor, claim.id);
    expect(review?.approvals).toMatchObject({ have: 0, stale: 1, complete: false });
    expect(review?.draft?.status).toBe("REQUESTED");
    const [entry] = review?.approvals.entries ?? [];
    expect(entry?.standing).toBe("STALE");
    for (const expected of shows) expect(entry?.difference).toContainEqual(expect.objectContaining(expected));
    expect(await readyForReview(editor)).toContain(claim.id);

    const before = await claimState(claim.id);
    for (const attempt of [seen, await publicationOf(claim.id)]) {
      expect(await publishClaim(editor, attempt)).toMatchObject({ ok: false });
    }
    expect(await claimState(claim.id)).toBe(before);

    expect(dataOf(await approve(editor, claim)).stage).toBe("APPROVED");
    await publishClaim(editor, await publicationOf(claim.id)).then(dataOf);
  });

  if (undo !== undefined)
    test(`${what} changes and is changed back: the approval names this content, so the claim is approved again`, async () => {
      const [checker, other, editor] = [await aMember(), await aMember(), await aMember("EDITOR")];
      const claim = await approvedWithEvidence(checker, editor);
      const seen = await publicationOf(claim.id);
      const made = await change(other, claim);
      expect(await stageOf(claim.id)).toBe("IN_REVIEW");
      await undo(other, claim, made);
      expect(await stageOf(claim.id)).toBe("APPROVED");
      expect((await getReview(editor, claim.id))?.draft?.status).toBe("APPROVED");
      expect(await readyForReview(editor)).not.toContain(claim.id);
      await publishClaim(editor, seen).then(dataOf);
    });
}

test("an approver who changes the content and changes it back has taken part: the approval does not come back", async () => {
  const [checker, editor] = [await aMember(), await aMember("EDITOR")];
  const claim = await approvedWithEvidence(checker, editor);
  const { change, undo } = CONTENT_CHANGES["what a piece of evidence shows"] ?? {};
  await change?.(editor, claim);
  await undo?.(editor, claim, undefined);
  expect(await stageOf(claim.id)).toBe("IN_REVIEW");
  expect(await publishClaim(editor, await publicationOf(claim.id))).toMatchObject({ ok: false, code: "BLOCKED" });
});

test("what readers do not see leaves the approval as it is", async () => {
  const [checker, editor] = [await aMember(), await aMember("EDITOR")];
  const claim = await anApprovedClaim(checker, [editor]);
  const plan = { ownerId: checker.id, dueAt: "2030-01-01T17:00:00.000Z", priority: "URGENT" } as const;
  await planClaim(editor, { id: claim.id, version: await versionOf(claim.id), ...plan }).then(dataOf);
  expect((await getReview(editor, claim.id))?.approvals).toMatchObject({ have: 1, complete: true });
  await publishClaim(editor, await publicationOf(claim.id)).then(dataOf);
});

test("who edits after having approved has to leave the approval to somebody else", async () => {
  const [checker, editor, second] = [await aMember(), await aMember("EDITOR"), await aMember("EDITOR")];
  const claim = await anApprovedClaim(checker, [editor]);
  await saveDraft(
    editor,
    draftOf(claim.reviewId, await reviewVersion(claim.reviewId), { known: "Two governments say so." }),
  ).then(dataOf);
  expect(await approve(editor, claim)).toMatchObject({ ok: false, code: "BLOCKED" });
  expect(await readyForReview(editor)).not.toContain(claim.id);
  expect(await readyForReview(second)).toContain(claim.id);
  expect(dataOf(await approve(second, claim)).stage).toBe("APPROVED");
});
