import { randomUUID } from "node:crypto";
import { mergeClaims } from "@/lib/claims/merge-claims";
import { takeClaim } from "@/lib/claims/take-claim";
import { db } from "@/lib/db/client";
import { disableMember } from "@/lib/members/change-member";
import { tell } from "@/lib/notifications/tell";
import { closeSilentRequests } from "@/lib/responses/close-silent-requests";
import { recordResponse } from "@/lib/responses/record-response";
import { remindOfRequests } from "@/lib/responses/remind-of-requests";
import { retractResponse } from "@/lib/responses/retract-response";
import type { RecordResponse } from "@/lib/responses/schema";
import type { Actor } from "@/lib/shared/actor";
import { anInboxClaim, aParty, versionOf } from "../../factories/claims";
import { requestTo, responseOf } from "../../factories/claims-content";
import { aMember } from "../../factories/members";
import { anApprovedClaim, aPublishedClaim, approve } from "../../factories/reviews";
import { dataOf } from "../../support/data-of";
import { expect, test } from "../../support/integration";

// The log is read to its end here: of the hundreds of editors that all other tests make, each would be told of every review.
test.use({ apart: "told" });

const DAY = 86_400_000;
const day = (fromToday: number) => new Date(Date.now() + fromToday * DAY).toISOString().slice(0, 10);
const on = (iso: string) => ({ from: iso, to: iso, precision: "DAY" as const });
const now = () => new Date();

type Asked = { asker: Actor; claimId: string; party: string; request: RecordResponse };

/** A question that was put three days ago, to be answered by yesterday. */
async function asked(change: Partial<RecordResponse> = {}, claim?: { id: string }): Promise<Asked> {
  const asker = await aMember("CHECKER", "Ana");
  const claimId = claim?.id ?? (await anInboxClaim(asker));
  const party = await aParty(asker, "Southland");
  const request = requestTo(claimId, party, day(-3), {
    deadline: day(-1),
    words: "Did you?",
    wordsLanguage: "en",
    ...change,
  });
  dataOf(await recordResponse(asker, request));
  return { asker, claimId, party, request };
}

const silences = (claimId: string) => db.response.findMany({ where: { claimId, kind: "NO_REPLY" } });

test("silence after the deadline is recorded once, in the name of whoever asked, by the desk itself", async () => {
  const { asker, claimId, party, request } = await asked();
  await Promise.all([1, 2, 3].map(() => closeSilentRequests({ now: now() })));
  await closeSilentRequests({ now: now() });
  const said = new Date(day(-1));
  expect(await silences(claimId)).toMatchObject([
    { partyId: party, recordedById: asker.id, codedById: asker.id, saidFrom: said, saidTo: said, saidPrecision: "DAY" },
  ]);
  const events = await db.event.findMany({ where: { claimId, action: "response.recorded" }, orderBy: { seq: "asc" } });
  expect(events.map(({ body }) => JSON.parse(body)).slice(1)).toMatchObject([
    {
      actorId: null,
      reason: "No answer by the deadline.",
      after: { partyId: party, kind: "NO_REPLY", requestId: request.id, askedById: asker.id },
    },
  ]);
  expect(await db.claim.findUniqueOrThrow({ where: { id: claimId } })).toMatchObject({ denialStatus: "NO_RESPONSE" });
});

test("told to stop, the desk closes no more questions, and goes on with the next run", async () => {
  const { claimId } = await asked();
  expect(await closeSilentRequests({ now: now(), signal: AbortSignal.abort() })).toBe(0);
  expect(await silences(claimId)).toEqual([]);
  await closeSilentRequests({ now: now() });
  expect(await silences(claimId)).toHaveLength(1);
});

test("an answer is awaited through the whole last day", async () => {
  const { claimId } = await asked({ deadline: day(0) });
  await closeSilentRequests({ now: now() });
  expect(await silences(claimId)).toEqual([]);
  await closeSilentRequests({ now: new Date(Date.now() + DAY) });
  expect(await silences(claimId)).toHaveLength(1);
});

/** What keeps a question from being closed. */
const ANSWERED: Record<string, (story: Asked) => Promise<unknown>> = {
  "it was answered": ({ asker, claimId, party }) =>
    recordResponse(asker, responseOf(claimId, party, { said: on(day(-2)) })).then(dataOf),
  "it was answered in some year, as far as is known": ({ asker, claimId, party }) => {
    const year = day(0).slice(0, 4);
    const said = { from: `${year}-01-01`, to: `${year}-12-31`, precision: "YEAR" as const };
    return recordResponse(asker, responseOf(claimId, party, { said })).then(dataOf);
  },
  "the party was asked again": ({ asker, claimId, party }) =>
    recordResponse(asker, requestTo(claimId, party, day(-1))).then(dataOf),
  "the question was corrected": ({ asker, claimId, party, request }) => {
    const corrects = { id: request.id, reason: "The deadline was another." };
    return recordResponse(asker, requestTo(claimId, party, day(-3), { deadline: day(2), corrects })).then(dataOf);
  },
  "the question was taken back": ({ asker, request }) =>
    retractResponse(asker, { id: randomUUID(), responseId: request.id, reason: "Never sent." }).then(dataOf),
  "the claim is a duplicate": async ({ claimId }) => {
    const editor = await aMember("EDITOR");
    const other = await anInboxClaim(editor);
    const duplicates = [{ id: claimId, version: await versionOf(claimId) }];
    await mergeClaims(editor, { keep: other, duplicates }).then(dataOf);
  },
  "whoever asked is not at the desk any more": async ({ asker }) => {
    await disableMember(await aMember("ADMIN"), { id: asker.id, version: 1 }).then(dataOf);
  },
};

for (const [why, happen] of Object.entries(ANSWERED))
  test(`a question is left alone when ${why}`, async () => {
    const story = await asked();
    await happen(story);
    const before = await db.response.count({ where: { claimId: story.claimId } });
    await closeSilentRequests({ now: now() });
    expect(await db.response.count({ where: { claimId: story.claimId } })).toBe(before);
  });

test("a statement from before the question does not answer it", async () => {
  const { asker, claimId, party } = await asked();
  dataOf(await recordResponse(asker, responseOf(claimId, party, { said: on(day(-10)) })));
  await closeSilentRequests({ now: now() });
  expect(await silences(claimId)).toHaveLength(1);
});

test("a silence that a member took back is not recorded again", async () => {
  const { asker, claimId } = await asked();
  await closeSilentRequests({ now: now() });
  const [silence] = await silences(claimId);
  dataOf(await retractResponse(asker, { id: randomUUID(), responseId: silence?.id ?? "", reason: "They wrote." }));
  const before = await db.response.count({ where: { claimId } });
  await closeSilentRequests({ now: now() });
  expect(await db.response.count({ where: { claimId } })).toBe(before);
});

test("a published claim stays published, and an approved one is read again, as with any entry", async () => {
  const [author, editor] = [await aMember(), await aMember("EDITOR")];
  const published = await aPublishedClaim(author, editor);
  await asked({}, published);
  const approved = await anApprovedClaim(author, [editor]);
  const { asker } = await asked({}, approved);
  // The question changed what was approved; it is approved as it stands now.
  await approve(editor, approved).then(dataOf);
  expect(await db.claim.findUniqueOrThrow({ where: { id: approved.id } })).toMatchObject({ stage: "APPROVED" });
  await closeSilentRequests({ now: now() });
  expect(await db.claim.findUniqueOrThrow({ where: { id: published.id } })).toMatchObject({ stage: "PUBLISHED" });
  expect(await db.claim.findUniqueOrThrow({ where: { id: approved.id } })).toMatchObject({ stage: "IN_REVIEW" });
  expect(await approve(asker, approved)).toMatchObject({ ok: false });
});

test("on the last day whoever asked and the owner of the claim are told, once", async () => {
  const { asker, claimId, request } = await asked({ deadline: day(0) });
  const owner = await aMember("CHECKER", "Ona");
  await takeClaim(owner, { id: claimId }).then(dataOf);
  await Promise.all([1, 2, 3].map(() => remindOfRequests({ now: now() })));
  await remindOfRequests({ now: now() });
  const due = await db.event.findMany({ where: { claimId, action: "request.due" } });
  expect(due.map(({ body }) => JSON.parse(body))).toMatchObject([
    { actorId: null, subjectId: request.id, after: { askedById: asker.id, deadline: day(0) } },
  ]);
  for (const _again of [1, 2]) await tell(new AbortController().signal);
  const told = await db.notification.findMany({ where: { claimId, kind: "REQUEST_DUE" } });
  expect(told.map(({ memberId }) => memberId).sort()).toEqual([asker.id, owner.id].sort());
});

test("nobody is reminded before the last day, after it, or of what was answered", async () => {
  for (const [deadline, answer] of [
    [day(1), false],
    [day(-1), false],
    [day(0), true],
  ] as const) {
    const story = await asked({ deadline });
    if (answer) await ANSWERED["it was answered"]?.(story);
    await remindOfRequests({ now: now() });
    expect(await db.event.count({ where: { claimId: story.claimId, action: "request.due" } })).toBe(0);
  }
});
