import { randomUUID } from "node:crypto";
import { db } from "@/lib/db/client";
import { MemberRole } from "@/lib/db/generated/enums";
import { addAlias } from "@/lib/parties/add-alias";
import { addRole } from "@/lib/parties/add-role";
import { changeParty } from "@/lib/parties/change-party";
import { createParty } from "@/lib/parties/create-party";
import { findParties } from "@/lib/parties/find-parties";
import { getParty } from "@/lib/parties/get-party";
import type { CreateParty } from "@/lib/parties/schema";
import { withdrawAlias } from "@/lib/parties/withdraw-alias";
import { withdrawRole } from "@/lib/parties/withdraw-role";
import type { Actor } from "@/lib/shared/actor";
import { aMember } from "../../factories/members";
import { partyOf } from "../../factories/parties";
import { dataOf } from "../../support/data-of";
import { expect, test } from "../../support/integration";
import { refused } from "../../support/refused";

async function make(actor: Actor, name: string, change: Partial<CreateParty> = {}) {
  return dataOf(await createParty(actor, partyOf(name, { evenIfNear: true, ...change })));
}

for (const role of Object.values(MemberRole)) {
  test(`${role}: makes a party, changes it, gives it names and roles and takes them back`, async () => {
    const actor = await aMember(role);
    const { id } = await make(actor, `Nordmark ${role}`);
    const change = {
      id,
      version: 1,
      name: `The Nordmark ${role}`,
      kind: "ORGANISATION",
      description: "A port.",
    } as const;
    expect(dataOf(await changeParty(actor, { ...change, wikidataId: null }))).toEqual({ version: 2 });
    const alias = dataOf(await addAlias(actor, { id: randomUUID(), partyId: id, name: "Нордмарк", language: "ru" }));
    const office = { id: randomUUID(), partyId: id, title: "Port authority", organisation: "The port" };
    const year = (from: string, to: string) => ({ from, to, precision: "YEAR" as const });
    const from = year("2020-01-01", "2020-12-31");
    dataOf(await addRole(actor, { ...office, from, to: year("2024-01-01", "2024-12-31") }));
    dataOf(await addRole(actor, { ...office, from, to: null }));
    expect(dataOf(await getParty(actor, id))).toMatchObject({
      name: `The Nordmark ${role}`,
      slug: `nordmark-${role.toLowerCase()}`,
      kind: "ORGANISATION",
      aliases: [{ id: alias.id, name: "Нордмарк", language: "ru" }],
      roles: [{ title: "Port authority", from: "2020-01-01", to: "2024-12-31" }],
    });
    dataOf(await withdrawAlias(actor, { id: alias.id, version: 1 }));
    dataOf(await withdrawRole(actor, { id: office.id, version: 1 }));
    expect(dataOf(await getParty(actor, id))).toMatchObject({ aliases: [], roles: [] });
    const events = await db.event.findMany({ where: { subjectId: id }, orderBy: { seq: "asc" } });
    expect(events.map(({ action }) => action)).toEqual([
      "party.created",
      "party.changed",
      "party.alias-added",
      "party.role-added",
      "party.alias-withdrawn",
      "party.role-withdrawn",
    ]);
  });
}

test("sent twice it is made once", async () => {
  const actor = await aMember();
  const input = partyOf("Twice the party", { evenIfNear: true });
  const first = dataOf(await createParty(actor, input));
  expect(dataOf(await createParty(actor, input))).toEqual(first);
});

test("two parties of one name get two addresses, one without Latin letters an address too", async () => {
  const actor = await aMember();
  const slugs = [];
  for (const name of ["Jan Novák", "Jan Novak", "Jan Novák", "Ким Ир Сен"]) slugs.push((await make(actor, name)).slug);
  expect(slugs).toEqual(["jan-novak", "jan-novak-2", "jan-novak-3", "party"]);
});

test("a nearly same name is pointed out, also an alias, and made only when it is meant", async () => {
  const actor = await aMember();
  const known = await make(actor, "Concord Management");
  dataOf(await addAlias(actor, { id: randomUUID(), partyId: known.id, name: "Конкорд", language: "ru" }));
  for (const name of ["Cóncord  Management", "Concord Managment", "КОНКОРД"]) {
    const failure = await refused(() => createParty(actor, partyOf(name.replace("  ", " "))));
    expect(failure).toMatchObject({ code: "CONFLICT", current: [{ id: known.id, name: "Concord Management" }] });
  }
  dataOf(await createParty(actor, partyOf("Concord Managment", { evenIfNear: true })));
  dataOf(await createParty(actor, partyOf("Quite another name")));
});

test("parties are found as one types, best first, by every name, whatever the case and the diacritics", async () => {
  const actor = await aMember();
  const exact = await make(actor, "Zembla");
  const prefix = await make(actor, "Zemblan Navy");
  const word = await make(actor, "Republic of Zembla");
  const inside = await make(actor, "Novozemblan League");
  const literal = await make(actor, "Club %_% pure");
  const alias = await make(actor, "Charles the Beloved");
  dataOf(await addAlias(actor, { id: randomUUID(), partyId: alias.id, name: "Zémbla’s king", language: null }));
  const found = await findParties(actor, " ZEMBLA ");
  expect(found.map(({ id }) => id)).toEqual([exact.id, alias.id, prefix.id, word.id, inside.id]);
  expect(found[1]).toMatchObject({ name: "Charles the Beloved", alias: "Zémbla’s king" });
  const ids = async (query: string) => (await findParties(actor, query)).map(({ id }) => id);
  expect(await ids("zem")).toContain(exact.id);
  expect(await ids("novozemblan laegue")).toEqual([inside.id]);
  // The signs of a pattern are signs here: as wildcards they would find every party.
  expect(await ids("%_%")).toEqual([literal.id]);
  // An empty text offers the latest.
  expect((await ids(""))[0]).toBe(alias.id);
});

test("at most ten are offered", async () => {
  const actor = await aMember();
  for (let index = 0; index < 12; index++) await make(actor, `Decapolis ${index}`);
  expect(await findParties(actor, "decapolis")).toHaveLength(10);
});

test("a stale save is answered with the party as it is now, and changes nothing", async () => {
  const [actor, other] = [await aMember(), await aMember()];
  const { id } = await make(actor, "Estotiland");
  const change = { id, version: 1, kind: "GOVERNMENT", description: null, wikidataId: null } as const;
  dataOf(await changeParty(other, { ...change, name: "Estotia" }));
  expect(await refused(() => changeParty(actor, { ...change, name: "Estoty" }))).toMatchObject({
    code: "CONFLICT",
    current: { version: 2, name: "Estotia" },
  });
  const alias = dataOf(await addAlias(actor, { id: randomUUID(), partyId: id, name: "E.", language: null }));
  expect(await refused(() => withdrawAlias(actor, { id: alias.id, version: 9 }))).toMatchObject({ code: "CONFLICT" });
});

test("a Wikidata id belongs to one party", async () => {
  const actor = await aMember();
  const number = `Q${Math.floor(Math.random() * 1e9) + 1}`;
  await make(actor, "Ultima Thule", { wikidataId: number });
  const failure = await refused(() => createParty(actor, partyOf("Somewhere", { wikidataId: number })));
  expect(failure).toMatchObject({
    code: "INVALID",
    fieldErrors: { wikidataId: [expect.stringContaining("Ultima Thule")] },
  });
});

test("an alias that was taken back can be given again; the name itself is none", async () => {
  const actor = await aMember();
  const { id } = await make(actor, "Atlantis");
  const alias = { id: randomUUID(), partyId: id, name: "Atlantida", language: null };
  dataOf(await addAlias(actor, alias));
  dataOf(await withdrawAlias(actor, { id: alias.id, version: 1 }));
  expect(dataOf(await addAlias(actor, { ...alias, id: randomUUID() }))).toEqual({ id: alias.id });
  expect(dataOf(await getParty(actor, id)).aliases).toMatchObject([{ id: alias.id, version: 3 }]);
  expect(await refused(() => addAlias(actor, { ...alias, name: "Atlantis" }))).toMatchObject({ code: "INVALID" });
});
