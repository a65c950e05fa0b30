import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Client } from "pg";
import { addAssertion } from "@/lib/claims/add-assertion";
import { changeClaim } from "@/lib/claims/change-claim";
import { createClaim } from "@/lib/claims/create-claim";
import { findSeenBefore } from "@/lib/claims/find-seen-before";
import { moveClaim } from "@/lib/claims/move-claim";
import { db } from "@/lib/db/client";
import { addAlias } from "@/lib/parties/add-alias";
import type { Actor } from "@/lib/shared/actor";
import { anInboxClaim, aParty, assertionOf, versionOf } from "../../factories/claims";
import { aMember } from "../../factories/members";
import { dataOf } from "../../support/data-of";
import { expect, test } from "../../support/integration";
import { connectSuperuser, createTestDatabase, useDatabase } from "../../support/test-database";

test.use({ apart: "seen before" });

type Pair = { id: string; half: string; claim: string; reworded: string };
const file = new URL("../../fixtures/seen-before/claims.json", import.meta.url);
const { pairs, unrelated }: { pairs: Pair[]; unrelated: { half: string; words: string }[] } = JSON.parse(
  readFileSync(file, "utf8"),
);

const keysOf = async (owner: Client, text: string, language = "en"): Promise<string[]> =>
  (await owner.query("SELECT likeness_keys($1, $2) AS keys", [text, language])).rows[0].keys;

/** Rows that are kept and that the records would not give, and the other way round. */
async function differences(owner: Client) {
  const { rows } = await owner.query(`
    WITH fresh AS (SELECT * FROM claim_likeness(ARRAY(SELECT "id" FROM "Claim")))
    (SELECT * FROM "ClaimLikeness" EXCEPT SELECT * FROM fresh) UNION ALL (SELECT * FROM fresh EXCEPT SELECT * FROM "ClaimLikeness")`);
  return rows;
}

const idsOf = async (actor: Actor, words: string) => (await findSeenBefore(actor, { words })).map(({ id }) => id);

/** Every plan by which claims like a text are found, with those inside of functions. */
async function plansOf(database: string, words: string): Promise<string> {
  const superuser = await connectSuperuser(database);
  const told: string[] = [];
  superuser.on("notice", ({ message = "" }) => told.push(message));
  try {
    await superuser.query(`LOAD 'auto_explain'; SET auto_explain.log_min_duration = 0; SET auto_explain.log_nested_statements = on;
      SET client_min_messages = log`);
    await superuser.query("SELECT * FROM claims_like($1, 'en', 10)", [words]);
  } finally {
    await superuser.end();
  }
  return told.join("\n");
}

test("words, numbers and names that mean the same have the same keys", async ({ owner }) => {
  const same = {
    numbers: ["Two hundred", "200", "two hundred"],
    millions: ["1.5 million", "1,500,000", "1.5m", "one and a half million"],
    hundreds: ["three hundred and forty thousand", "340,000", "340 thousand"],
    dozens: ["a dozen", "12", "twelve"],
    percent: ["59%", "59 percent", "fifty-nine per cent"],
    shares: ["two thirds", "67%"],
    odds: ["one in five", "20 percent", "a fifth of"],
    synonyms: ["prices rose", "price increases", "the price went up"],
    abbreviations: ["U.S. soldiers", "American troops"],
  };
  const wordsOf = async (text: string) => (await keysOf(owner, text)).filter((key) => !key.startsWith("~"));
  for (const [name, texts] of Object.entries(same)) {
    const first = await wordsOf(texts[0] ?? "");
    expect(first.length, name).toBeGreaterThan(0);
    for (const text of texts) expect(await wordsOf(text), name).toEqual(first);
  }
  const sounds = async (text: string) => (await keysOf(owner, text)).filter((key) => key.startsWith("~"));
  for (const [one, other] of [
    ["Kyiv", "Kiev"],
    ["Zelensky", "Zelenskyy"],
    ["Gaddafi", "Qadhafi"],
    ["Houthi", "Huthi"],
    ["Kherson", "Cherson"],
    ["Jakutsk", "Yakutsk"],
  ] as const)
    expect(await sounds(one), one).toEqual(await sounds(other));
  expect(await sounds("Kharkiv")).not.toEqual(await sounds("Kherson"));
  expect(await keysOf(owner, "us")).not.toEqual(await keysOf(owner, "US"));
  expect(await keysOf(owner, "Die Soldaten", "de")).toEqual(["die", "soldaten", "~slttn"]);
  expect(await keysOf(owner, "")).toEqual([]);
  expect(await keysOf(owner, "'); -- \\ % 東京都")).toContain("東京");
});

test("every change leaves the kept keys as the records would give them", async ({ owner }) => {
  const actor = await aMember();
  const id = await anInboxClaim(actor, { statement: "Ostmark built three bridges" });
  const party = await aParty(actor, `Bridge office ${randomUUID().slice(-6)}`);
  dataOf(await addAssertion(actor, assertionOf(id, party)));
  expect(await differences(owner)).toEqual([]);
  const { rows } = await owner.query(`SELECT "keys" FROM "ClaimLikeness" WHERE "claimId" = $1`, [id]);
  expect(rows[0].keys).toEqual(expect.arrayContaining(["#3", "ostmark", "=build", `@${party}`]));
  const claim = await db.claim.findUniqueOrThrow({ where: { id } });
  dataOf(
    await changeClaim(actor, {
      id,
      version: claim.version,
      statement: "Ostmark built four tunnels",
      language: "en",
      kind: "FACT",
      event: null,
      topics: [],
      risk: "NORMAL",
    }),
  );
  expect(await differences(owner)).toEqual([]);
  await owner.query(`UPDATE "ClaimLikeness" SET "keys" = '{wrong}'`);
  expect(await differences(owner)).not.toEqual([]);
  await owner.query("SELECT rebuild_likeness()");
  expect(await differences(owner)).toEqual([]);
});

test("a claim is found by other words, with what both share, and not by another event", async () => {
  const actor = await aMember();
  const id = await anInboxClaim(actor, { statement: "Ostmark has sold fifteen thousand rockets to Velden since May" });
  const other = await anInboxClaim(actor, { statement: "The lake at Velden is too cold for swimming" });
  const [first, ...rest] = await findSeenBefore(actor, {
    words: "Since May Velden got 15,000 missiles supplied by Ostmark",
  });
  expect(first).toMatchObject({ id, near: true, state: "NOT_CHECKED", underReReview: false, language: "en" });
  expect(first?.why).toEqual(expect.arrayContaining(["Ostmark", "rockets", "Velden", "May"]));
  expect(rest.filter((claim) => claim.near)).toEqual([]);
  const numbers = await findSeenBefore(actor, { words: "Ostmark has sold 200 rockets to Velden since May" });
  const exact = await findSeenBefore(actor, { words: "Ostmark has sold 15,000 rockets to Velden since May" });
  expect(numbers[0]?.likeness).toBeLessThan(exact[0]?.likeness ?? 0);
  expect(await findSeenBefore(actor, { words: "Ostmark sold rockets to Velden", exclude: id })).not.toContainEqual(
    expect.objectContaining({ id }),
  );
  expect(await idsOf(actor, "lak")).toContain(other);
  expect(await idsOf(actor, "oo col")).toContain(other);
  expect(await idsOf(actor, "ke")).toContain(other);
  expect(await idsOf(actor, "100% _ \\ ' & | !")).not.toContain(other);
});

test("a duplicate is not shown: the claim that is kept is", async () => {
  const actor = await aMember();
  const statement = "Varga's harbour master hid forty crates of amber";
  const [kept, copy] = [await anInboxClaim(actor, { statement }), await anInboxClaim(actor, { statement })];
  expect((await idsOf(actor, statement)).sort()).toEqual([kept, copy].sort());
  const { number } = await db.claim.findUniqueOrThrow({ where: { id: kept } });
  dataOf(
    await moveClaim(actor, { event: "MARK_DUPLICATE", id: copy, version: await versionOf(copy), duplicateOf: number }),
  );
  expect(await idsOf(actor, statement)).toEqual([kept]);
});

test("a party is found by any of its names", async () => {
  const actor = await aMember();
  const tag = randomUUID().slice(-6).replace(/\d/g, "x");
  const party = await aParty(actor, `Sudmark${tag} Federation`);
  dataOf(await addAlias(actor, { id: randomUUID(), partyId: party, name: `Grauburg${tag}`, language: null }));
  const id = await anInboxClaim(actor, { statement: `The Sudmark${tag} Federation tested a submarine in June` });
  const [first] = await findSeenBefore(actor, { words: `In June Grauburg${tag} tried out a submarine` });
  expect(first).toMatchObject({ id, near: true });
  const unnamed = await anInboxClaim(actor, { statement: "The new torpedo reaches any harbour" });
  dataOf(await addAssertion(actor, assertionOf(unnamed, party)));
  expect(await idsOf(actor, `Grauburg${tag} says its torpedo reaches harbours`)).toContain(unnamed);
});

test("of reworded claims the original is among the first three, and what is unrelated is not shown as near", async ({
  database,
}) => {
  test.setTimeout(120_000);
  const own = await createTestDatabase("seen_before");
  useDatabase(own);
  try {
    const actor = await aMember();
    const ids = new Map<string, string>();
    for (const { id, claim } of pairs) {
      const made = await createClaim(actor, {
        id: randomUUID(),
        statement: claim,
        language: "en",
        kind: "FACT",
        event: null,
        topics: [],
        risk: "NORMAL",
      });
      ids.set(id, dataOf(made).id);
    }
    for (const half of ["dev", "held"]) {
      let found = 0;
      let falselyNear = 0;
      for (const { id, reworded } of pairs.filter((pair) => pair.half === half)) {
        const first = (await idsOf(actor, reworded)).slice(0, 3);
        if (first.includes(ids.get(id) ?? "")) found += 1;
      }
      for (const { words } of unrelated.filter((entry) => entry.half === half))
        if ((await findSeenBefore(actor, { words })).some((claim) => claim.near)) falselyNear += 1;
      test.info().annotations.push({ type: half, description: `${found} of 100 found, ${falselyNear} of 100 near` });
      expect(found, half).toBeGreaterThanOrEqual(85);
      expect(falselyNear, half).toBeLessThanOrEqual(5);
    }
    const plans = await plansOf(own.name, pairs[0]?.reworded ?? "");
    expect(plans).toContain('Bitmap Index Scan on "ClaimLikeness_keys_idx"');
    expect(plans).not.toMatch(/Seq Scan on "(ClaimLikeness|Claim|Party|PartyAlias)"/);
  } finally {
    useDatabase(database);
  }
});
