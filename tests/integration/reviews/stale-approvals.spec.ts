import { randomUUID } from "node:crypto";
import { addAssertion } from "@/lib/claims/add-assertion";
import { changeClaim } from "@/lib/claims/change-claim";
import { planClaim } from "@/lib/claims/plan-claim";
import { db } from "@/lib/db/client";
import { publishClaim } from "@/lib/publishing/publish-claim";
import { concernParty } from "@/lib/responses/concern-party";
import { recordResponse } from "@/lib/responses/record-response";
import { getReview } from "@/lib/reviews/get-review";
import { readyForReview } from "@/lib/reviews/ready-for-review";
import { saveDraft } from "@/lib/reviews/save-draft";
import type { ContentChange } from "@/lib/reviews/types";
import type { Actor } from "@/lib/shared/actor";
import { aParty, assertionOf, versionOf } from "../../factories/claims";
import { aMember } from "../../factories/members";
import {
  anApprovedClaim,
  approve,
  draftOf,
  publicationOf,
  type Reviewed,
  reviewVersion,
} from "../../factories/reviews";
import { claimState } from "../../support/claim-state";
import { dataOf } from "../../support/data-of";
import { expect, test } from "../../support/integration";

type Change = {
  change: (actor: Actor, claim: Reviewed) => Promise<unknown>;
  shows: { [field in keyof ContentChange]?: unknown }[];
};

/** Every kind of thing that readers see, and the difference that the approver is shown. */
const CHANGES: Record<string, Change> = {
  "the statement": {
    change: async (actor, claim) => {
      const { language, kind, topics, risk } = await db.claim.findUniqueOrThrow({ where: { id: claim.id } });
      const input = { language, kind, event: null, topics, risk, statement: "Northland sold many rockets" };
      return changeClaim(actor, { id: claim.id, version: await versionOf(claim.id), ...input }).then(dataOf);
    },
    shows: [{ where: null, field: "Statement", after: "Northland sold many rockets" }],
  },
  "an assertion": {
    change: async (actor, claim) => {
      const words = "We saw them.";
      const input = assertionOf(claim.id, claim.claimant, { primary: false, words });
      return addAssertion(actor, input).then(dataOf);
    },
    shows: [{ where: expect.stringContaining("Assertion of Claimant"), kind: "added" }],
  },
  "an answer": {
    change: (actor, claim) => recordResponse(actor, denial(claim)).then(dataOf),
    shows: [
      { field: "Denial, status", before: "Not asked", after: "Denied" },
      { where: expect.stringContaining("answer of 1 Sep 2023"), kind: "added", after: "Denied, It is not so." },
    ],
  },
  "a concerned party": {
    change: async (actor, claim) => {
      const partyId = await aParty(actor, "Westland");
      const input = { id: randomUUID(), claimId: claim.id, partyId, claimant: false, notAskedReason: "It is at war." };
      return concernParty(actor, input).then(dataOf);
    },
    shows: [{ where: expect.stringContaining("Westland"), kind: "added" }],
  },
  "the verdict": {
    change: async (actor, claim) => {
      const version = await reviewVersion(claim.reviewId);
      const change = { verdict: "CONTESTED", singleOriginReason: "There is one archive." } as const;
      return saveDraft(actor, draftOf(claim.reviewId, version, change)).then(dataOf);
    },
    shows: [
      { field: "Verdict, name", before: "Unproven", after: "Contested" },
      { field: "Why one origin is enough", kind: "added" },
    ],
  },
};

function denial(claim: Reviewed) {
  return {
    id: randomUUID(),
    claimId: claim.id,
    partyId: claim.accused,
    kind: "DENIED",
    codingNote: null,
    words: "It is not so.",
    wordsLanguage: "en",
    translation: null,
    speaker: null,
    said: { from: "2023-09-01", to: "2023-09-01", precision: "DAY" },
    sourceId: null,
    passageId: null,
    locator: null,
    channel: null,
    deadline: null,
    corrects: null,
  } as const;
}

for (const [what, { change, shows }] of Object.entries(CHANGES)) {
  test(`${what} changes after the approval: it is stale, the difference is shown, nothing is published`, async () => {
    const [checker, other, editor] = [await aMember(), await aMember(), await aMember("EDITOR")];
    const claim = await anApprovedClaim(checker, [editor]);
    const seen = await publicationOf(claim.id);
    await change(other, claim);

    const review = await getReview(editor, claim.id);
    expect(review?.approvals).toMatchObject({ have: 0, stale: 1, complete: false });
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
}

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
