import { randomUUID } from "node:crypto";
import { getClaim } from "@/lib/claims/get-claim";
import { db } from "@/lib/db/client";
import { announceClaim } from "@/lib/publishing/announce-claim";
import { publishClaim } from "@/lib/publishing/publish-claim";
import { reopenClaim } from "@/lib/publishing/reopen-claim";
import { startCorrection } from "@/lib/publishing/start-correction";
import { withdrawClaim } from "@/lib/publishing/withdraw-claim";
import { getReview } from "@/lib/reviews/get-review";
import { requestReview } from "@/lib/reviews/request-review";
import { saveDraft } from "@/lib/reviews/save-draft";
import { startDraft } from "@/lib/reviews/start-draft";
import { reasonsOf } from "@/lib/shared/ability";
import { aDossier, anInboxClaim, versionOf } from "../../factories/claims";
import { aMember } from "../../factories/members";
import { aPublishedClaim, approve, draftOf, publicationOf, requestOf, reviewVersion } from "../../factories/reviews";
import { dataOf } from "../../support/data-of";
import { expect, test } from "../../support/integration";

const publicationsOf = (claimId: string) => db.publication.findMany({ where: { claimId }, orderBy: { number: "asc" } });

test("an announced claim has a page without verdict, which the verdict follows without a correction note", async () => {
  const [checker, editor] = [await aMember(), await aMember("EDITOR")];
  const { id } = await aDossier(checker);
  const announcement = { id: randomUUID(), claimId: id };
  expect(dataOf(await announceClaim(editor, announcement)).number).toBe(1);
  expect(dataOf(await announceClaim(editor, announcement)).number).toBe(1);
  const again = await announceClaim(editor, { id: randomUUID(), claimId: id });
  expect(again).toMatchObject({ ok: false, code: "BLOCKED", message: "It has a public page already." });
  expect(await getClaim(editor, id)).toMatchObject({ stage: "CHECKING", state: "CHECKING", publications: 1 });

  const draft = dataOf(await startDraft(checker, { id: randomUUID(), claimId: id }));
  await saveDraft(checker, draftOf(draft.id, draft.version)).then(dataOf);
  await requestReview(checker, await requestOf(draft.id)).then(dataOf);
  await approve(editor, { id, reviewId: draft.id }).then(dataOf);
  await publishClaim(editor, await publicationOf(id)).then(dataOf);
  const [first, second] = await publicationsOf(id);
  expect(first).toMatchObject({ kind: "ANNOUNCEMENT", verdict: null });
  expect(first?.content).not.toHaveProperty("evidence");
  expect(second).toMatchObject({
    kind: "VERDICT",
    verdict: "UNPROVEN",
    correctionKind: null,
    writers: 1,
    approvers: 1,
  });
});

test("what nobody checks is not announced as being checked", async () => {
  const [checker, editor] = [await aMember(), await aMember("EDITOR")];
  const id = await anInboxClaim(checker);
  const refused = await announceClaim(editor, { id: randomUUID(), claimId: id });
  expect(refused).toMatchObject({ ok: false, code: "BLOCKED", message: expect.stringContaining("Start checking") });
});

test("a correction: the page says at once that it is looked at again, the round starts from what stands, version 1 stays", async () => {
  const [checker, editor] = [await aMember(), await aMember("EDITOR")];
  const { id, reviewId } = await aPublishedClaim(checker, editor);
  const [first] = await publicationsOf(id);
  const correction = {
    id,
    version: await versionOf(id),
    reason: "A date on the page is wrong.",
    reviewId: randomUUID(),
  };
  const started = dataOf(await startCorrection(editor, correction));
  expect(started.reviewId).not.toBe(reviewId);
  expect(await getClaim(checker, id)).toMatchObject({ stage: "CHECKING", state: "UNPROVEN", underReReview: true });
  const notices = await db.notice.findMany({ where: { claimId: id } });
  expect(notices).toEqual([expect.objectContaining({ kind: "REOPENED", reason: "A date on the page is wrong." })]);
  const draft = (await getReview(checker, id))?.draft;
  expect(draft).toMatchObject({ round: 2, verdict: "UNPROVEN", known: "One government says so." });

  const change = { verdict: "FALSE", singleOriginReason: "The archive is complete." } as const;
  await saveDraft(checker, draftOf(started.reviewId, await reviewVersion(started.reviewId), change)).then(dataOf);
  await requestReview(checker, await requestOf(started.reviewId)).then(dataOf);
  // The editor started the round, so another one approves it.
  const second = await aMember("EDITOR");
  await approve(second, { id, reviewId: started.reviewId }).then(dataOf);

  const unnamed = await publishClaim(second, await publicationOf(id, { correctionKind: null, correctionNote: null }));
  expect(unnamed).toMatchObject({ ok: false, code: "INVALID", fieldErrors: { correctionKind: [expect.any(String)] } });
  const note = "The archive was opened: no such ship is in it.";
  const named = { correctionKind: "CORRECTION_RATING", correctionNote: note } as const;
  await publishClaim(second, await publicationOf(id, named)).then(dataOf);
  const versions = await publicationsOf(id);
  expect(versions[0]).toEqual(first);
  expect(versions[1]).toMatchObject({ number: 2, verdict: "FALSE", ...named });
  expect(await getClaim(checker, id)).toMatchObject({ stage: "PUBLISHED", state: "FALSE", underReReview: false });
});

test("a withdrawn claim keeps its page and its old text, and nothing of it moves again", async () => {
  const [checker, editor] = [await aMember(), await aMember("EDITOR")];
  const { id } = await aPublishedClaim(checker, editor);
  const [first] = await publicationsOf(id);
  await reopenClaim(editor, { id, version: await versionOf(id), reason: "The ship is another one." }).then(dataOf);
  const draft = dataOf(await startDraft(checker, { id: randomUUID(), claimId: id }));
  const withdrawal = { id: randomUUID(), claimId: id, reason: "It was about another ship." };
  expect(dataOf(await withdrawClaim(editor, withdrawal)).number).toBe(2);
  const versions = await publicationsOf(id);
  expect(versions[1]).toMatchObject({ kind: "WITHDRAWAL", verdict: null, correctionNote: withdrawal.reason });
  expect(versions[1]?.content).toEqual(first?.content);
  const claim = await getClaim(editor, id);
  expect(claim).toMatchObject({ stage: "WITHDRAWN", state: "WITHDRAWN", stageReason: withdrawal.reason });
  for (const name of ["edit", "draft", "reopen", "publish", "withdraw", "announce", "restore"] as const) {
    expect(reasonsOf(claim?.can[name] ?? { ok: true }), name).not.toEqual([]);
  }
  expect((await db.review.findUniqueOrThrow({ where: { id: draft.id } })).status).toBe("ABANDONED");
});

test("two editors publish at the same moment: one version, and the other is told", async () => {
  const [checker, editor, second] = [await aMember(), await aMember("EDITOR"), await aMember("EDITOR")];
  const { id } = await aDossier(checker);
  const results = await Promise.all(
    [editor, second].map((who) => announceClaim(who, { id: randomUUID(), claimId: id })),
  );
  expect(results.map((result) => result.ok).sort()).toEqual([false, true]);
  expect(await publicationsOf(id)).toHaveLength(1);
});
