import { randomUUID } from "node:crypto";
import { getClaim } from "@/lib/claims/get-claim";
import { db } from "@/lib/db/client";
import { publishClaim } from "@/lib/publishing/publish-claim";
import { decide } from "@/lib/reviews/decide";
import { getReview } from "@/lib/reviews/get-review";
import { recallReview } from "@/lib/reviews/recall-review";
import { requestReview } from "@/lib/reviews/request-review";
import { saveDraft } from "@/lib/reviews/save-draft";
import { startDraft } from "@/lib/reviews/start-draft";
import { reasonsOf } from "@/lib/shared/ability";
import type { Actor } from "@/lib/shared/actor";
import { aCheckedClaim, aDossier, anInboxClaim } from "../../factories/claims";
import { aMember } from "../../factories/members";
import {
  aClaimInReview,
  aDraftedClaim,
  anApprovedClaim,
  approve,
  contentHashOf,
  draftOf,
  publicationOf,
  requestOf,
  reviewVersion,
} from "../../factories/reviews";
import { dataOf } from "../../support/data-of";
import { expect, test } from "../../support/integration";

const stageOf = async (id: string) => (await db.claim.findUniqueOrThrow({ where: { id } })).stage;

async function claimFor(actor: Actor, id: string) {
  const claim = await getClaim(actor, id);
  if (claim === null) throw new Error("no claim");
  return claim;
}

async function reviewFor(actor: Actor, id: string) {
  const review = await getReview(actor, id);
  if (review === null) throw new Error("no review");
  return review;
}

test("from the inbox to a verdict: two people, and the buttons say at each step what is missing", async () => {
  const [checker, editor] = [await aMember("CHECKER"), await aMember("EDITOR")];
  const { id } = await aDossier(checker);
  expect(reasonsOf((await claimFor(checker, id)).can.requestReview)[0]).toBe("No verdict is drafted yet.");

  const draft = dataOf(await startDraft(checker, { id: randomUUID(), claimId: id }));
  expect((await reviewFor(checker, id)).checklist.filter((point) => !point.ok)).toEqual([
    expect.objectContaining({
      point: "DRAFT",
      missing: ["No verdict is chosen.", "The reason for readers is empty.", "What is known is empty."],
    }),
    expect.objectContaining({
      point: "ORIGINS",
      missing: ["The evidence has 0 independent origins. Add another, or say why that is enough."],
    }),
  ]);
  await saveDraft(checker, draftOf(draft.id, draft.version)).then(dataOf);
  await requestReview(checker, await requestOf(draft.id)).then(dataOf);
  expect(await stageOf(id)).toBe("IN_REVIEW");

  const own = await approve(checker, { id, reviewId: draft.id });
  expect(own).toMatchObject({ ok: false, code: "BLOCKED" });
  expect(own.ok ? [] : own.reasons).toEqual(["You wrote or last changed part of it. Somebody else approves it."]);
  expect(reasonsOf((await claimFor(editor, id)).can.publish)).toEqual([
    "It is not approved yet.",
    "It needs 1 more approval (0 of 1).",
    "An editor has to be among those who approve.",
  ]);

  expect(dataOf(await approve(editor, { id, reviewId: draft.id }))).toEqual({ stage: "APPROVED" });
  const published = dataOf(await publishClaim(editor, await publicationOf(id)));
  expect(published.number).toBe(1);
  expect(await claimFor(editor, id)).toMatchObject({
    stage: "PUBLISHED",
    state: "UNPROVEN",
    underReReview: false,
    publications: 1,
    slug: published.slug,
  });
  expect((await reviewFor(editor, id)).published).toEqual([
    expect.objectContaining({
      number: 1,
      kind: "VERDICT",
      verdict: "UNPROVEN",
      by: { id: editor.id, name: editor.name },
    }),
  ]);
});

test("every press of a button twice does it once", async () => {
  const [checker, editor] = [await aMember("CHECKER"), await aMember("EDITOR")];
  const { id } = await aDossier(checker);
  const ids = { draft: randomUUID(), approval: randomUUID() };
  const [one, two] = [
    dataOf(await startDraft(checker, { id: ids.draft, claimId: id })),
    dataOf(await startDraft(checker, { id: randomUUID(), claimId: id })),
  ];
  expect(two).toEqual(one);
  await saveDraft(checker, draftOf(one.id, one.version)).then(dataOf);
  await requestReview(checker, await requestOf(one.id)).then(dataOf);
  const decision = {
    id: ids.approval,
    reviewId: one.id,
    contentHash: await contentHashOf(id),
    decision: "APPROVE" as const,
    comment: null,
  };
  expect(dataOf(await decide(editor, decision))).toEqual(dataOf(await decide(editor, decision)));
  const publication = await publicationOf(id);
  expect(dataOf(await publishClaim(editor, publication))).toEqual(dataOf(await publishClaim(editor, publication)));
  expect(await db.approval.count({ where: { claimId: id } })).toBe(1);
  expect(await db.publication.count({ where: { claimId: id } })).toBe(1);
});

test("a sensitive claim takes two approvals, a legal one an admin among them", async () => {
  const checker = await aMember("CHECKER");
  const [editor, second, admin] = [await aMember("EDITOR"), await aMember("CHECKER"), await aMember("ADMIN")];
  const sensitive = await aClaimInReview(checker, { risk: "SENSITIVE" });
  expect(dataOf(await approve(second, sensitive)).stage).toBe("IN_REVIEW");
  expect(reasonsOf((await claimFor(editor, sensitive.id)).can.publish)).toEqual([
    "It is not approved yet.",
    "It needs 1 more approval (1 of 2).",
    "An editor has to be among those who approve.",
  ]);
  expect(dataOf(await approve(editor, sensitive)).stage).toBe("APPROVED");

  const legal = await aClaimInReview(checker, { risk: "LEGAL" });
  await approve(second, legal).then(dataOf);
  expect(dataOf(await approve(editor, legal)).stage).toBe("IN_REVIEW");
  expect(reasonsOf((await claimFor(editor, legal.id)).can.publish)).toContain(
    "An admin has to be among those who approve.",
  );
  expect(dataOf(await approve(admin, legal)).stage).toBe("APPROVED");
  await publishClaim(editor, await publicationOf(legal.id)).then(dataOf);
});

test("changes asked for send it back with the comment, and the next request starts over", async () => {
  const [checker, editor] = [await aMember("CHECKER"), await aMember("EDITOR")];
  const { id, reviewId } = await aClaimInReview(checker);
  const comment = "Name the document.";
  const hash = await contentHashOf(id);
  const asked = { id: randomUUID(), reviewId, contentHash: hash, decision: "REQUEST_CHANGES" as const, comment };
  expect(dataOf(await decide(editor, asked)).stage).toBe("CHECKING");
  const review = await reviewFor(checker, id);
  expect(review.draft?.status).toBe("CHANGES_REQUESTED");
  expect(review.approvals.entries).toEqual([
    expect.objectContaining({
      decision: "REQUEST_CHANGES",
      comment,
      standing: "COUNTS",
      member: { id: editor.id, name: editor.name },
    }),
  ]);
  await saveDraft(
    checker,
    draftOf(reviewId, await reviewVersion(reviewId), { known: "The ministry's letter says so." }),
  ).then(dataOf);
  await requestReview(checker, await requestOf(reviewId)).then(dataOf);
  expect(dataOf(await approve(editor, { id, reviewId })).stage).toBe("APPROVED");
});

test("missing points refuse a request; an editor overrides them with a reason that is kept, and may not approve less for it", async () => {
  const [checker, editor] = [await aMember("CHECKER"), await aMember("EDITOR")];
  const id = await aCheckedClaim(checker);
  const draft = dataOf(await startDraft(checker, { id: randomUUID(), claimId: id }));
  await saveDraft(checker, draftOf(draft.id, draft.version)).then(dataOf);
  const refused = await requestReview(checker, await requestOf(draft.id));
  expect(refused.ok ? [] : refused.reasons).toEqual([
    "No assertion has words or a passage.",
    "Whoever makes the claim is not among the parties it concerns.",
  ]);
  const notEditor = await requestReview(checker, await requestOf(draft.id, "It is urgent."));
  expect(notEditor).toMatchObject({ ok: false, code: "FORBIDDEN" });

  await requestReview(editor, await requestOf(draft.id, "The ship sails tonight.")).then(dataOf);
  expect((await reviewFor(checker, id)).draft?.override).toEqual({
    reason: "The ship sails tonight.",
    by: { id: editor.id, name: editor.name },
  });
  // Requesting is not writing: the editor may approve what the checker wrote.
  expect(dataOf(await approve(editor, { id, reviewId: draft.id })).stage).toBe("APPROVED");

  // An override holds for one request.
  await recallReview(checker, { id: draft.id, version: await reviewVersion(draft.id) }).then(dataOf);
  expect(await requestReview(checker, await requestOf(draft.id))).toMatchObject({ ok: false, code: "BLOCKED" });
});

test("an override where nothing is missing is refused, and none covers an empty draft", async () => {
  const [checker, editor] = [await aMember("CHECKER"), await aMember("EDITOR")];
  const { reviewId } = await aDraftedClaim(checker);
  expect(await requestReview(editor, await requestOf(reviewId, "Just so."))).toMatchObject({
    ok: false,
    code: "INVALID",
  });
  const { id } = await aDossier(checker);
  const empty = dataOf(await startDraft(checker, { id: randomUUID(), claimId: id }));
  expect(await requestReview(editor, await requestOf(empty.id, "Just so."))).toMatchObject({
    ok: false,
    code: "BLOCKED",
  });
});

test("a draft starts when checking has started", async () => {
  const checker = await aMember("CHECKER");
  const id = await anInboxClaim(checker);
  const refused = await startDraft(checker, { id: randomUUID(), claimId: id });
  expect(refused).toMatchObject({ ok: false, code: "BLOCKED", message: "Start checking it first." });
});

test("what was recalled and is requested again unchanged is approved at once, for approvals name a content", async () => {
  const [checker, editor] = [await aMember("CHECKER"), await aMember("EDITOR")];
  const claim = await anApprovedClaim(checker, [editor]);
  await recallReview(checker, { id: claim.reviewId, version: await reviewVersion(claim.reviewId) }).then(dataOf);
  expect(await stageOf(claim.id)).toBe("CHECKING");
  await requestReview(checker, await requestOf(claim.reviewId)).then(dataOf);
  expect(await stageOf(claim.id)).toBe("APPROVED");
  expect((await reviewFor(editor, claim.id)).draft?.status).toBe("APPROVED");
  const requested = { claimId: claim.id, action: "review.requested" };
  const event = await db.event.findFirstOrThrow({ where: requested, orderBy: { seq: "desc" }, select: { body: true } });
  expect(JSON.parse(event.body).after).toMatchObject({ stage: "APPROVED" });
  await publishClaim(editor, await publicationOf(claim.id)).then(dataOf);
});

test("two savers of one draft: the second gets the first one's text and name, and nothing is stored of the second", async () => {
  const [checker, other] = [await aMember("CHECKER", "Chike"), await aMember("CHECKER", "Olena")];
  const { reviewId } = await aDraftedClaim(checker);
  const version = await reviewVersion(reviewId);
  await saveDraft(other, draftOf(reviewId, version, { reason: "Olena's reason." })).then(dataOf);
  const second = await saveDraft(checker, draftOf(reviewId, version, { reason: "Chike's reason." }));
  expect(second).toMatchObject({
    ok: false,
    code: "CONFLICT",
    current: { version: version + 1, reason: "Olena's reason.", savedBy: "Olena" },
  });
  expect((await db.review.findUniqueOrThrow({ where: { id: reviewId } })).reason).toBe("Olena's reason.");
});
