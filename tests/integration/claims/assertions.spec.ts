import { randomUUID } from "node:crypto";
import { addAssertion } from "@/lib/claims/add-assertion";
import { changeAssertion } from "@/lib/claims/change-assertion";
import { listAssertions } from "@/lib/claims/list-assertions";
import { moveClaim } from "@/lib/claims/move-claim";
import type { AddAssertion, ChangeAssertion } from "@/lib/claims/schema";
import { withdrawAssertion } from "@/lib/claims/withdraw-assertion";
import { db } from "@/lib/db/client";
import { MemberRole } from "@/lib/db/generated/enums";
import type { Actor } from "@/lib/shared/actor";
import type { Result } from "@/lib/shared/result";
import { aCheckedClaim, anInboxClaim, aParty, assertionOf, versionOf } from "../../factories/claims";
import { aMember } from "../../factories/members";
import { aPublishedClaim } from "../../factories/reviews";
import { dataOf } from "../../support/data-of";
import { expect, test } from "../../support/integration";
import { refused } from "../../support/refused";

/** The change that makes an assertion what it is but for `change`. */
async function changeOf(actor: Actor, id: string, change: Partial<ChangeAssertion> = {}): Promise<ChangeAssertion> {
  const row = await db.assertion.findUniqueOrThrow({ where: { id }, select: { claimId: true, version: true } });
  const records = await listAssertions(actor, row.claimId);
  const record = records.find((one) => one.id === id);
  if (record === undefined) throw new Error("no such assertion");
  const { claimId: _, party, passage, source, via, ...rest } = record;
  return {
    ...rest,
    partyId: party.id,
    passageId: passage?.id ?? null,
    sourceId: source?.id ?? null,
    viaIds: via.map((hop) => hop.id),
    ...change,
  };
}

async function attributorOf(claimId: string): Promise<string | null> {
  return (await db.claim.findUniqueOrThrow({ where: { id: claimId } })).attributorId;
}

for (const role of Object.values(MemberRole)) {
  test(`${role}: adds, changes and withdraws an assertion, each with one event that names them`, async () => {
    const actor = await aMember(role);
    const claimId = await anInboxClaim(actor);
    const [party, via] = [await aParty(actor), await aParty(actor, "AFP")];
    const input = assertionOf(claimId, party, { capacity: "White House spokesman", viaIds: [via] });
    dataOf(await addAssertion(actor, input));
    const [record] = await listAssertions(actor, claimId);
    expect(record).toMatchObject({
      id: input.id,
      version: 1,
      primary: true,
      capacity: "White House spokesman",
      words: "They sold them.",
      said: { from: "2022-12-22", to: "2022-12-22", precision: "DAY" },
      via: [{ id: via }],
    });
    const changed = await changeOf(actor, input.id, { capacity: "spokesman of the National Security Council" });
    expect(dataOf(await changeAssertion(actor, changed))).toEqual({ version: 2 });
    dataOf(await withdrawAssertion(actor, { id: input.id, version: 2, reason: "It was another party." }));
    expect(await listAssertions(actor, claimId)).toEqual([]);
    const events = await db.event.findMany({ where: { claimId, subjectType: "Assertion" }, orderBy: { seq: "asc" } });
    expect(events.map(({ action, actorId }) => ({ action, actorId }))).toEqual(
      ["assertion.added", "assertion.changed", "assertion.withdrawn"].map((action) => ({ action, actorId: actor.id })),
    );
  });
}

test("sent twice it is added once", async () => {
  const actor = await aMember();
  const claimId = await anInboxClaim(actor);
  const input = assertionOf(claimId, await aParty(actor));
  const answers = await Promise.all([addAssertion(actor, input), addAssertion(actor, input)]);
  expect(answers.map(dataOf)).toEqual([{ id: input.id }, { id: input.id }]);
  expect(await db.assertion.count({ where: { claimId } })).toBe(1);
});

test("a claim has one primary assertion, whose party is the attributor", async () => {
  const actor = await aMember();
  const claimId = await anInboxClaim(actor);
  const [first, second, third] = [await aParty(actor), await aParty(actor), await aParty(actor)];
  const one = assertionOf(claimId, first, { primary: false });
  dataOf(await addAssertion(actor, one));
  expect(await attributorOf(claimId)).toBe(first);
  const two = assertionOf(claimId, second, { primary: true });
  dataOf(await addAssertion(actor, two));
  expect(await attributorOf(claimId)).toBe(second);
  const three = assertionOf(claimId, third, { primary: false });
  dataOf(await addAssertion(actor, three));
  expect(await attributorOf(claimId)).toBe(second);
  dataOf(await changeAssertion(actor, await changeOf(actor, three.id, { primary: true })));
  expect(await attributorOf(claimId)).toBe(third);
  expect((await listAssertions(actor, claimId)).map(({ primary }) => primary)).toEqual([true, false, false]);
  const refusal = await refused(async () =>
    changeAssertion(actor, await changeOf(actor, three.id, { primary: false })),
  );
  expect(refusal.fieldErrors).toHaveProperty("primary");
  dataOf(await withdrawAssertion(actor, { id: three.id, version: 2, reason: "Wrong party." }));
  expect(await attributorOf(claimId)).toBe(first);
});

const tomorrow = () => new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);

const BAD: { name: string; change: () => Partial<AddAssertion>; field: keyof AddAssertion; says: RegExp }[] = [
  {
    name: "a date after today",
    change: () => ({ said: { from: tomorrow(), to: tomorrow(), precision: "DAY" } }),
    field: "said",
    says: /is after today/,
  },
  {
    name: "a period that ends after today",
    change: () => ({ said: { from: "2022-12-22", to: tomorrow(), precision: "RANGE" } }),
    field: "said",
    says: /is after today/,
  },
  { name: "a quotation without words", change: () => ({ words: null }), field: "words", says: /needs the words/ },
  {
    name: "nothing that it rests on",
    change: () => ({ mode: "PARAPHRASE", words: null }),
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
    name: "a passage that is not of the claim",
    change: () => ({ passageId: randomUUID() }),
    field: "passageId",
    says: /does not carry the claim/,
  },
];

for (const { name, change, field, says } of BAD) {
  test(`refused, and nothing changes: ${name}`, async () => {
    const actor = await aMember();
    const claimId = await anInboxClaim(actor);
    const input = assertionOf(claimId, await aParty(actor));
    dataOf(await addAssertion(actor, input));
    const added = await refused(() => addAssertion(actor, { ...input, id: randomUUID(), ...change() }));
    expect(added).toMatchObject({ code: "INVALID" });
    expect(added.fieldErrors?.[field]?.join(" ")).toMatch(says);
    const changed = await refused(async () => changeAssertion(actor, await changeOf(actor, input.id, change())));
    expect(changed.fieldErrors?.[field]?.join(" ")).toMatch(says);
  });
}

test("refused, and nothing changes: a party or a hop of the chain that does not exist, a chain through the party itself", async () => {
  const actor = await aMember();
  const claimId = await anInboxClaim(actor);
  const party = await aParty(actor);
  for (const change of [{ partyId: randomUUID() }, { viaIds: [randomUUID()] }, { viaIds: [party] }])
    expect(await refused(() => addAssertion(actor, assertionOf(claimId, party, change)))).toMatchObject({
      code: "INVALID",
    });
});

test("a stale save is answered with the assertion as it is now, and changes nothing", async () => {
  const [actor, other] = [await aMember(), await aMember()];
  const claimId = await anInboxClaim(actor);
  const input = assertionOf(claimId, await aParty(actor));
  dataOf(await addAssertion(actor, input));
  const mine = await changeOf(actor, input.id, { words: "They sold a few of them." });
  dataOf(await changeAssertion(other, await changeOf(other, input.id, { words: "They sold them all." })));
  const conflict = await refused(() => changeAssertion(actor, mine));
  expect(conflict).toMatchObject({ code: "CONFLICT", current: { version: 2, words: "They sold them all." } });
  const late = await refused(() => withdrawAssertion(actor, { id: input.id, version: 1, reason: "Wrong." }));
  expect(late).toMatchObject({ code: "CONFLICT", current: { version: 2 } });
});

const CLOSED: { name: string; make: (actor: Actor, editor: Actor) => Promise<string> }[] = [
  { name: "published", make: async (actor, editor) => (await aPublishedClaim(actor, editor)).id },
  {
    name: "declined",
    make: async (actor, editor) => {
      const id = await aCheckedClaim(actor);
      const version = await versionOf(id);
      dataOf(await addAssertion(actor, assertionOf(id, await aParty(actor))));
      dataOf(await moveClaim(editor, { event: "DECLINE", id, version, reason: "Not checkable." }));
      return id;
    },
  },
];

for (const { name, make } of CLOSED) {
  test(`the assertions of a claim that is ${name} stay as they are`, async () => {
    const [actor, editor] = [await aMember(), await aMember("EDITOR")];
    const claimId = await make(actor, editor);
    const [record] = await listAssertions(actor, claimId);
    if (record === undefined) throw new Error("no assertion");
    const { id, version } = record;
    const calls: (() => Promise<Result<unknown>>)[] = [
      async () => addAssertion(actor, assertionOf(claimId, record.party.id)),
      async () => changeAssertion(actor, await changeOf(actor, id, { words: "Others" })),
      async () => withdrawAssertion(actor, { id, version, reason: "Wrong." }),
    ];
    for (const call of calls)
      expect(await refused(call)).toMatchObject({ code: "BLOCKED", reasons: [expect.stringContaining("not open")] });
  });
}
