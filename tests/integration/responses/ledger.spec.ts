import { randomUUID } from "node:crypto";
import { moveClaim } from "@/lib/claims/move-claim";
import { db } from "@/lib/db/client";
import { MemberRole } from "@/lib/db/generated/enums";
import { changeConcerned } from "@/lib/responses/change-concerned";
import { concernParty } from "@/lib/responses/concern-party";
import { getLedger } from "@/lib/responses/get-ledger";
import { recordResponse } from "@/lib/responses/record-response";
import { retractResponse } from "@/lib/responses/retract-response";
import type { RecordResponse } from "@/lib/responses/schema";
import { withdrawConcerned } from "@/lib/responses/withdraw-concerned";
import type { Actor } from "@/lib/shared/actor";
import { aDossier, anInboxClaim, aParty, versionOf } from "../../factories/claims";
import { requestTo, responseOf } from "../../factories/claims-content";
import { aMember } from "../../factories/members";
import { aPublishedClaim } from "../../factories/reviews";
import { dataOf } from "../../support/data-of";
import { expect, test } from "../../support/integration";
import { refused } from "../../support/refused";

const DAY = 86_400_000;
const day = (fromToday: number) => new Date(Date.now() + fromToday * DAY).toISOString().slice(0, 10);
const on = (iso: string) => ({ from: iso, to: iso, precision: "DAY" as const });

async function partyOf(actor: Actor, claimId: string, partyId: string) {
  const ledger = dataOf(await getLedger(actor, claimId));
  const found = ledger.parties.find(({ party }) => party.id === partyId);
  if (found === undefined) throw new Error("the claim does not concern this party");
  return found;
}

for (const role of Object.values(MemberRole)) {
  test(`${role}: asks a party, records its silence and its denial; the claim concerns it from then on`, async () => {
    const actor = await aMember(role);
    const claimId = await anInboxClaim(actor);
    const party = await aParty(actor, "Southland");
    dataOf(await recordResponse(actor, requestTo(claimId, party, day(-3))));
    expect(await partyOf(actor, claimId, party)).toMatchObject({ status: "AWAITING", claimant: false });
    const silence = { kind: "NO_REPLY", words: null, wordsLanguage: null, said: on(day(-2)) } as const;
    dataOf(await recordResponse(actor, responseOf(claimId, party, silence)));
    expect(await partyOf(actor, claimId, party)).toMatchObject({ status: "NO_RESPONSE" });
    dataOf(await recordResponse(actor, responseOf(claimId, party, { said: on(day(-1)) })));
    const ledger = await partyOf(actor, claimId, party);
    expect(ledger).toMatchObject({ status: "DENIED", since: day(-1) });
    expect(ledger.entries.map(({ kind, codedBy }) => ({ kind, codedBy }))).toEqual(
      ["REQUESTED", "NO_REPLY", "DENIED"].map((kind) => ({ kind, codedBy: actor.name })),
    );
    const claim = await db.claim.findUniqueOrThrow({ where: { id: claimId } });
    expect(claim).toMatchObject({ denialStatus: "DENIED", denialCounts: { DENIED: 1 } });
    expect(await db.event.count({ where: { claimId, action: "response.recorded" } })).toBe(3);
  });
}

test("the party that makes the claim is its claimant and does not count among those who deny", async () => {
  const actor = await aMember();
  const { id, claimant } = await aDossier(actor);
  const other = await anInboxClaim(actor);
  dataOf(await recordResponse(actor, responseOf(id, claimant, { kind: "CONFIRMED" })));
  const ledger = dataOf(await getLedger(actor, id));
  expect(ledger.parties.find(({ party }) => party.id === claimant)).toMatchObject({
    claimant: true,
    status: "CONFIRMED",
  });
  expect(ledger).toMatchObject({ status: "NOT_SOUGHT", counts: { NOT_SOUGHT: 1 } });
  expect(dataOf(await getLedger(actor, other)).parties).toEqual([]);
});

test("sent twice it is recorded once", async () => {
  const actor = await aMember();
  const claimId = await anInboxClaim(actor);
  const input = responseOf(claimId, await aParty(actor));
  const answers = await Promise.all([recordResponse(actor, input), recordResponse(actor, input)]);
  expect(answers.map(dataOf).map(({ id }) => id)).toEqual([input.id, input.id]);
  expect(await db.response.count({ where: { claimId } })).toBe(1);
});

test("a correction takes the place of an entry, may move it to another party, and keeps it readable", async () => {
  const actor = await aMember();
  const claimId = await anInboxClaim(actor);
  const [wrong, right] = [await aParty(actor, "Northland"), await aParty(actor, "Southland")];
  const input = responseOf(claimId, wrong);
  dataOf(await recordResponse(actor, input));
  const between = new Date();
  // Instants are kept to the millisecond: the next entry has to be in a later one.
  await expect.poll(() => Date.now()).toBeGreaterThan(between.getTime() + 1);
  const corrects = { id: input.id, reason: "The spokesman spoke for Southland." };
  dataOf(await recordResponse(actor, responseOf(claimId, right, { corrects })));
  expect(await partyOf(actor, claimId, wrong)).toMatchObject({
    status: "NOT_SOUGHT",
    entries: [{ id: input.id, words: "We sold nothing.", standing: "CORRECTED" }],
  });
  expect(await partyOf(actor, claimId, right)).toMatchObject({
    status: "DENIED",
    entries: [{ correctsId: input.id, correctionReason: corrects.reason, standing: "COUNTS" }],
  });
  // As the desk knew it before.
  const before = dataOf(await getLedger(actor, claimId, { recordedBy: between }));
  expect(before.parties.map(({ party, status }) => [party.id, status])).toEqual([[wrong, "DENIED"]]);
  // Once only, and never a retraction.
  expect(await refused(() => recordResponse(actor, responseOf(claimId, right, { corrects })))).toMatchObject({
    code: "CONFLICT",
  });
});

test("an entry is taken back by another that says why; both stay", async () => {
  const actor = await aMember();
  const claimId = await anInboxClaim(actor);
  const party = await aParty(actor);
  const input = responseOf(claimId, party);
  dataOf(await recordResponse(actor, input));
  const retraction = { id: randomUUID(), responseId: input.id, reason: "It was about another claim." };
  const answers = await Promise.all([retractResponse(actor, retraction), retractResponse(actor, retraction)]);
  expect(answers.map(dataOf).map(({ id }) => id)).toEqual([retraction.id, retraction.id]);
  expect(await partyOf(actor, claimId, party)).toMatchObject({
    status: "NOT_SOUGHT",
    entries: [
      { id: input.id, standing: "CORRECTED" },
      { id: retraction.id, standing: "RETRACTION", correctionReason: retraction.reason },
    ],
  });
  expect(
    await refused(() => retractResponse(actor, { ...retraction, id: randomUUID(), responseId: retraction.id })),
  ).toMatchObject({ code: "INVALID" });
  expect(await refused(() => retractResponse(actor, { ...retraction, id: randomUUID() }))).toMatchObject({
    code: "CONFLICT",
  });
});

const BAD: { name: string; change: () => Partial<RecordResponse>; field: keyof RecordResponse; says: RegExp }[] = [
  { name: "dated after today", change: () => ({ said: on(day(3)) }), field: "said", says: /is after today/ },
  {
    name: "a period that ends after today",
    change: () => ({ said: { from: day(-3), to: day(9), precision: "RANGE" } }),
    field: "said",
    says: /is after today/,
  },
  {
    name: "a denial without words, passage or source",
    change: () => ({ words: null }),
    field: "words",
    says: /passage or source/,
  },
  {
    name: "words without a language",
    change: () => ({ wordsLanguage: null }),
    field: "wordsLanguage",
    says: /which language/,
  },
  {
    name: "a request without a channel",
    change: () => ({ kind: "REQUESTED", deadline: day(3) }),
    field: "channel",
    says: /how the party was asked/,
  },
  {
    name: "a request without a deadline",
    change: () => ({ kind: "REQUESTED", channel: "e-mail" }),
    field: "deadline",
    says: /by which day/,
  },
  {
    name: "a deadline before the day of asking",
    change: () => ({ kind: "REQUESTED", channel: "e-mail", deadline: "2022-12-21" }),
    field: "deadline",
    says: /before the day of asking, 22 Dec 2022/,
  },
  {
    name: "a passage of another claim",
    change: () => ({ passageId: randomUUID() }),
    field: "passageId",
    says: /does not belong/,
  },
];

for (const { name, change, field, says } of BAD) {
  test(`refused, and nothing changes, the party not concerned either: ${name}`, async () => {
    const actor = await aMember();
    const claimId = await anInboxClaim(actor);
    const party = await aParty(actor);
    const failure = await refused(() => recordResponse(actor, responseOf(claimId, party, change())));
    expect(failure.code).toBe("INVALID");
    expect(failure.fieldErrors?.[field]?.join(" ")).toMatch(says);
  });
}

test("refused, and nothing changes: an entry of another claim, a claim, a party or a source that does not exist", async () => {
  const actor = await aMember();
  const [claimId, other] = [await anInboxClaim(actor), await anInboxClaim(actor)];
  const party = await aParty(actor);
  const input = responseOf(other, party);
  dataOf(await recordResponse(actor, input));
  const codes: string[] = [];
  for (const change of [
    { corrects: { id: input.id, reason: "Misheard." } },
    { claimId: randomUUID() },
    { partyId: randomUUID() },
    { sourceId: randomUUID() },
  ])
    codes.push((await refused(() => recordResponse(actor, responseOf(claimId, party, change)))).code);
  expect(codes).toEqual(["NOT_FOUND", "NOT_FOUND", "INVALID", "INVALID"]);
});

test("a month that is not over yet may be said", async () => {
  const actor = await aMember();
  const claimId = await anInboxClaim(actor);
  const month = day(0).slice(0, 7);
  const last = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).toISOString().slice(0, 10);
  const said = { from: `${month}-01`, to: last, precision: "MONTH" as const };
  dataOf(await recordResponse(actor, responseOf(claimId, await aParty(actor), { said })));
});

test("the ledger of a duplicate is that of the other claim", async () => {
  const [actor, editor] = [await aMember(), await aMember("EDITOR")];
  const [claimId, other] = [await anInboxClaim(actor), await anInboxClaim(actor)];
  const party = await aParty(actor);
  const version = await versionOf(claimId);
  const { number } = await db.claim.findUniqueOrThrow({ where: { id: other } });
  dataOf(await moveClaim(editor, { event: "MARK_DUPLICATE", id: claimId, version, duplicateOf: number }));
  expect(await refused(() => recordResponse(actor, responseOf(claimId, party)))).toMatchObject({
    code: "BLOCKED",
    message: `This claim is a duplicate. Record the answer at C-${number}.`,
  });
  const concern = { id: randomUUID(), claimId, partyId: party, claimant: false, notAskedReason: null };
  expect(await refused(() => concernParty(actor, concern))).toMatchObject({ code: "BLOCKED" });
});

test("an answer of substance under a published verdict re-opens the claim by itself", async () => {
  const [actor, editor] = [await aMember(), await aMember("EDITOR")];
  const { id, accused } = await aPublishedClaim(actor, editor);
  const denial = dataOf(await recordResponse(actor, responseOf(id, accused, { kind: "NON_DENIAL" })));
  expect(denial.reopened).toBe(true);
  const claim = await db.claim.findUniqueOrThrow({ where: { id } });
  expect(claim).toMatchObject({ stage: "CHECKING", denialStatus: "NON_DENIAL" });
  expect(await db.notice.count({ where: { claimId: id, kind: "RESPONSE_CHANGED" } })).toBe(1);
});

test("a request changes no sense and re-opens nothing", async () => {
  const [actor, editor] = [await aMember(), await aMember("EDITOR")];
  const { id, accused } = await aPublishedClaim(actor, editor);
  expect(dataOf(await recordResponse(actor, requestTo(id, accused, day(0)))).reopened).toBe(false);
  expect((await db.claim.findUniqueOrThrow({ where: { id } })).stage).toBe("PUBLISHED");
});

test("a party is named as concerned, changed, left out again and restored", async () => {
  const actor = await aMember();
  const claimId = await anInboxClaim(actor);
  const partyId = await aParty(actor);
  const input = { id: randomUUID(), claimId, partyId, claimant: false, notAskedReason: null };
  expect(dataOf(await concernParty(actor, input))).toEqual({ id: input.id });
  expect(dataOf(await concernParty(actor, { ...input, id: randomUUID() }))).toEqual({ id: input.id });
  const change = { id: input.id, version: 1, claimant: false, notAskedReason: "It does not exist any more." };
  expect(dataOf(await changeConcerned(actor, change))).toEqual({ version: 2 });
  expect(await refused(() => changeConcerned(actor, { ...change, claimant: true }))).toMatchObject({
    code: "CONFLICT",
    current: { version: 2, notAskedReason: "It does not exist any more." },
  });
  const withdrawal = { id: input.id, version: 2, reason: "Named by mistake." };
  expect(await refused(() => withdrawConcerned(actor, { ...withdrawal, version: 1 }))).toMatchObject({
    code: "CONFLICT",
  });
  dataOf(await withdrawConcerned(actor, withdrawal));
  expect(dataOf(await getLedger(actor, claimId)).parties).toEqual([]);
  expect(dataOf(await concernParty(actor, { ...input, id: randomUUID() }))).toEqual({ id: input.id });
  expect(dataOf(await getLedger(actor, claimId)).parties).toMatchObject([{ id: input.id, version: 4 }]);
});

test("a party whose answer stands does not leave the claim", async () => {
  const actor = await aMember();
  const claimId = await anInboxClaim(actor);
  const partyId = await aParty(actor);
  const input = responseOf(claimId, partyId);
  dataOf(await recordResponse(actor, input));
  const { id, version } = await partyOf(actor, claimId, partyId);
  const withdrawal = { id, version, reason: "Named by mistake." };
  expect(await refused(() => withdrawConcerned(actor, withdrawal))).toMatchObject({ code: "BLOCKED" });
  dataOf(await retractResponse(actor, { id: randomUUID(), responseId: input.id, reason: "Another party." }));
  dataOf(await withdrawConcerned(actor, withdrawal));
});
