import { randomUUID } from "node:crypto";
import { planClaim } from "@/lib/claims/plan-claim";
import { decide } from "@/lib/reviews/decide";
import { countQueue, listQueue } from "@/lib/reviews/list-queue";
import { queueNumbers } from "@/lib/reviews/queue-numbers";
import { queuePlace } from "@/lib/reviews/queue-place";
import { recallReview } from "@/lib/reviews/recall-review";
import { requestReview } from "@/lib/reviews/request-review";
import { saveDraft } from "@/lib/reviews/save-draft";
import { QUEUE_LISTS, type QueueList, type QueueSort } from "@/lib/reviews/search-params";
import type { QueueRow } from "@/lib/reviews/types";
import type { Actor } from "@/lib/shared/actor";
import { anInboxClaim, versionOf } from "../../factories/claims";
import { aMember } from "../../factories/members";
import {
  aClaimInReview,
  aDraftedClaim,
  anApprovedClaim,
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
import { readyForReview } from "../../support/ready-for-review";
import { refused } from "../../support/refused";

/** All of a list, page after page. */
async function wholeQueue(actor: Actor, list: QueueList, sort: QueueSort = "waiting"): Promise<QueueRow[]> {
  const rows: QueueRow[] = [];
  for (let page = 1, pages = 1; page <= pages; page++) {
    const answer = await listQueue(actor, { list, sort, page });
    pages = answer.pages;
    rows.push(...answer.rows);
    expect(answer.total).toBe((await countQueue(actor))[list]);
  }
  return rows;
}

const rowOf = async (actor: Actor, list: QueueList, { id }: { id: string }) =>
  (await wholeQueue(actor, list)).find((row) => row.id === id);

async function sendBack(actor: Actor, claim: Reviewed, comment = "Say which ship.") {
  const contentHash = await contentHashOf(claim.id);
  const input = { id: randomUUID(), reviewId: claim.reviewId, contentHash, decision: "REQUEST_CHANGES" } as const;
  return decide(actor, { ...input, comment });
}

test("what is mine to decide is what the filter says, for everybody, and what the list, its count and its window say", async () => {
  const [author, editor, second] = [await aMember(), await aMember("EDITOR"), await aMember()];
  await aClaimInReview(author);
  await aClaimInReview(editor);
  await aClaimInReview(author, { risk: "LEGAL" }).then((claim) => approve(editor, claim));
  await anApprovedClaim(author, [editor]);
  await aDraftedClaim(author);
  await sendBack(editor, await aClaimInReview(author)).then(dataOf);
  for (const actor of [author, editor, second, await aMember("ADMIN")]) {
    const mine = await wholeQueue(actor, "mine");
    expect(mine.map(({ id }) => id).toSorted()).toEqual((await readyForReview(actor)).toSorted());
    expect(mine.every(({ notMine }) => notMine === null)).toBe(true);
    for (const list of QUEUE_LISTS) {
      const numbers = (await wholeQueue(actor, list)).map(({ number }) => number).toSorted((a, b) => b - a);
      expect(await queueNumbers(actor, list)).toEqual(numbers);
    }
  }
});

test("each claim says since when it waits, what it needs, who decided what, and why it is not for me", async () => {
  const [author, editor, other] = [await aMember(), await aMember("EDITOR", "Edith"), await aMember()];
  const claim = await aClaimInReview(author, { risk: "LEGAL" });
  expect(await rowOf(author, "all", claim)).toMatchObject({
    needs: "2 approvals, one by an admin",
    notMine: "WROTE",
    decisions: [],
    wrote: [{ id: author.id }],
  });
  const before = Date.now();
  await approve(editor, claim).then(dataOf);
  const row = await rowOf(editor, "all", claim);
  expect(row).toMatchObject({
    needs: "1 approval by an admin",
    notMine: "APPROVED",
    decisions: [{ member: { id: editor.id, name: "Edith" }, decision: "APPROVE", standing: "COUNTS", comment: null }],
  });
  expect(row?.askedAt.getTime()).toBeLessThanOrEqual(before);
  expect(row?.decisions[0]?.at.getTime()).toBeGreaterThanOrEqual((row?.askedAt.getTime() ?? 0) - 1);
  expect(await rowOf(other, "mine", claim)).toMatchObject({ notMine: null });
  expect(await rowOf(editor, "mine", claim)).toBeUndefined();
  expect(await rowOf(author, "mine", claim)).toBeUndefined();
});

test("an approval that lapsed with a change is listed, until the claim has what it needs again", async () => {
  const [author, editor, second] = [await aMember(), await aMember("EDITOR"), await aMember("EDITOR")];
  const claim = await anApprovedClaim(author, [editor]);
  expect(await rowOf(editor, "back", claim)).toBeUndefined();
  const change = draftOf(claim.reviewId, await reviewVersion(claim.reviewId), { known: "Two governments say so." });
  await saveDraft(author, change).then(dataOf);
  expect(await rowOf(editor, "back", claim)).toMatchObject({
    sentBack: false,
    notMine: null,
    needs: "1 approval by an editor",
    decisions: [{ member: { id: editor.id }, standing: "LAPSED" }],
  });
  expect(await rowOf(editor, "mine", claim)).toBeDefined();
  await approve(second, claim).then(dataOf);
  expect(await rowOf(editor, "back", claim)).toBeUndefined();
});

test("what was sent back is listed with who and why, until it is asked for again", async () => {
  const [author, editor] = [await aMember(), await aMember("EDITOR")];
  const claim = await aClaimInReview(author);
  await sendBack(editor, claim, "Say which ship.").then(dataOf);
  expect(await rowOf(author, "back", claim)).toMatchObject({
    sentBack: true,
    needs: "",
    decisions: [{ member: { id: editor.id }, decision: "REQUEST_CHANGES", comment: "Say which ship." }],
  });
  expect(await rowOf(editor, "all", claim)).toBeUndefined();
  await requestReview(author, await requestOf(claim.reviewId)).then(dataOf);
  expect(await rowOf(author, "back", claim)).toBeUndefined();
  expect(await rowOf(editor, "all", claim)).toBeDefined();
  await recallReview(author, { id: claim.reviewId, version: await reviewVersion(claim.reviewId) }).then(dataOf);
  for (const list of QUEUE_LISTS) expect(await rowOf(editor, list, claim)).toBeUndefined();
});

test("sorted by what waits longest, is due first, or is most pressing; over the last page stands the last", async () => {
  const [author, editor] = [await aMember(), await aMember("EDITOR")];
  const urgent = await aClaimInReview(author);
  const due = await aClaimInReview(author);
  const plain = await aClaimInReview(author);
  for (const [claim, plan] of [
    [due, { dueAt: "2001-01-01T17:00:00.000Z", priority: "LOW" }],
    [urgent, { dueAt: null, priority: "URGENT" }],
  ] as const)
    await planClaim(editor, { id: claim.id, version: await versionOf(claim.id), ownerId: null, ...plan }).then(dataOf);
  const made = [urgent, due, plain].map(({ id }) => id);
  for (const [sort, order] of [
    ["waiting", [urgent, due, plain]],
    ["due", [due, urgent, plain]],
    ["priority", [urgent, plain, due]],
  ] as const) {
    const ids = (await wholeQueue(editor, "all", sort)).map(({ id }) => id).filter((id) => made.includes(id));
    expect(ids, sort).toEqual(order.map(({ id }) => id));
  }
  const { page, pages, rows } = await listQueue(editor, { list: "all", sort: "due", page: 1_000_000_000 });
  expect(page).toBe(pages);
  expect(rows.length).toBeGreaterThan(0);
  expect((await listQueue(editor, { list: "all", sort: "due", page: -4 })).page).toBe(1);
});

test("a claim has its place in a list and its neighbours, and keeps them when it is decided", async () => {
  const [author, editor] = [await aMember(), await aMember("EDITOR")];
  const claims = [await aClaimInReview(author), await aClaimInReview(author), await aClaimInReview(author)] as const;
  const order = (await wholeQueue(editor, "mine")).map(({ id }) => id);
  const places = { list: "mine", sort: "waiting" } as const;
  const at = async (id: string) => queuePlace(editor, id, places);
  for (const [index, id] of order.entries()) {
    const place = await at(id);
    expect(place).toMatchObject({ place: index + 1, total: order.length });
    expect(place?.previous?.id).toBe(order[index - 1]);
    // After the last comes the first.
    expect(place?.next?.id).toBe(order[index + 1] ?? order[0]);
  }
  const [before, decided, after] = claims;
  await approve(editor, decided).then(dataOf);
  expect(await at(decided.id)).toMatchObject({
    place: null,
    total: order.length - 1,
    previous: { id: before.id },
    next: { id: after.id },
  });
  expect((await at(before.id))?.next?.id).toBe(after.id);
  const drafted = await aDraftedClaim(author);
  expect(await at(drafted.id)).toMatchObject({ place: null });
  expect(await at(await anInboxClaim(author))).toBeNull();
});

test.describe("a decision that comes after somebody else's names who decided and what", () => {
  for (const decision of ["APPROVE", "REQUEST_CHANGES"] as const) {
    const late = async (actor: Actor, { id, reviewId }: Reviewed) =>
      decide(actor, { id: randomUUID(), reviewId, contentHash: await contentHashOf(id), decision, comment: "Late." });

    test(`${decision} of what was sent back`, async () => {
      const [author, first, second] = [await aMember(), await aMember("EDITOR", "Frieda"), await aMember("EDITOR")];
      const claim = await aClaimInReview(author);
      await sendBack(first, claim).then(dataOf);
      const { code, message } = await refused(() => late(second, claim));
      expect(code).toBe("BLOCKED");
      expect(message).toMatch(/^Frieda asked for changes on .+ UTC\. Your decision comes later and is not recorded\.$/);
      expect((await refused(() => late(first, claim))).message).toMatch(/^You asked for changes on /);
    });

    test(`${decision} of what was approved and published`, async () => {
      const [author, first, second] = [await aMember(), await aMember("EDITOR", "Frieda"), await aMember("EDITOR")];
      const claim = await aPublishedClaim(author, first);
      const { code, message } = await refused(() => late(second, claim));
      expect(code).toBe("BLOCKED");
      expect(message).toMatch(/^Frieda approved on .+ UTC, and it is published\. Your decision comes later/);
    });

    test(`${decision} of what was taken back says nothing of an earlier decision`, async () => {
      const [author, first, second] = [await aMember(), await aMember("EDITOR", "Frieda"), await aMember("EDITOR")];
      const claim = await anApprovedClaim(author, [first]);
      await recallReview(author, { id: claim.reviewId, version: await reviewVersion(claim.reviewId) }).then(dataOf);
      expect((await refused(() => late(second, claim))).message).toBe("No review is requested.");
    });
  }
});
