import { randomUUID } from "node:crypto";
import type { Client } from "pg";
import { planClaim } from "@/lib/claims/plan-claim";
import { renameSelf } from "@/lib/members/rename-self";
import { addAlias } from "@/lib/parties/add-alias";
import { changeParty } from "@/lib/parties/change-party";
import { recordResponse } from "@/lib/responses/record-response";
import { aDossier, anInboxClaim, aParty, versionOf } from "../../factories/claims";
import { responseOf } from "../../factories/claims-content";
import { aMember } from "../../factories/members";
import { aClaimInReview, anApprovedClaim, aPublishedClaim } from "../../factories/reviews";
import { dataOf } from "../../support/data-of";
import { expect, test } from "../../support/integration";

/** Rows that the lists read and that the records would not give, and the other way round; the same for the tallies. */
async function differences(owner: Client) {
  const { rows } = await owner.query(`
    WITH fresh AS (SELECT * FROM desk_claims(ARRAY(SELECT "id" FROM "Claim"))),
    recount AS (SELECT v."facet", v."value", d."stage", d."state", d."reReview", d."denialStatus", count(*)::int AS claims
      FROM "DeskClaim" d CROSS JOIN LATERAL tally_values(d) v GROUP BY 1, 2, 3, 4, 5, 6),
    kept AS (SELECT * FROM "ClaimTally" WHERE "claims" <> 0)
    SELECT 'row' AS what, to_jsonb(x) AS found FROM ((SELECT * FROM "DeskClaim" EXCEPT SELECT * FROM fresh) UNION ALL (SELECT * FROM fresh EXCEPT SELECT * FROM "DeskClaim")) x
    UNION ALL SELECT 'tally', to_jsonb(y) FROM ((SELECT * FROM kept EXCEPT SELECT * FROM recount) UNION ALL (SELECT * FROM recount EXCEPT SELECT * FROM kept)) y`);
  return rows;
}

const rowOf = async (owner: Client, id: string) =>
  (await owner.query(`SELECT *, "search"::text AS words FROM "DeskClaim" WHERE "claimId" = $1`, [id])).rows[0];

test("every change leaves the kept rows and tallies as the records would give them", async ({ owner }) => {
  const [checker, editor] = [await aMember(), await aMember("EDITOR")];
  const dossier = await aDossier(checker, { topics: ["Kept rows", "second"] });
  await planClaim(editor, {
    id: dossier.id,
    version: await versionOf(dossier.id),
    ownerId: checker.id,
    dueAt: "2027-01-02T03:04:05Z",
    priority: "HIGH",
  }).then(dataOf);
  await aClaimInReview(checker);
  await anApprovedClaim(checker, [editor]);
  await aPublishedClaim(checker, editor);
  await recordResponse(
    checker,
    responseOf(dossier.id, dossier.accused, { kind: "CONFIRMED", words: "Wir haben geliefert." }),
  ).then(dataOf);
  expect(await differences(owner)).toEqual([]);
  const row = await rowOf(owner, dossier.id);
  expect(row).toMatchObject({
    ownerId: checker.id,
    topicKey: "kept rows",
    priority: "HIGH",
    attributorId: dossier.claimant,
  });
  expect(row.words).toContain("'geliefert'");
});

test("how a party's answers turned is kept, and since when an answer is awaited", async ({ owner }) => {
  const checker = await aMember();
  const { id, accused } = await aDossier(checker);
  const on = (day: string) => ({ said: { from: day, to: day, precision: "DAY" as const } });
  const record = (change: Parameters<typeof responseOf>[2]) =>
    recordResponse(checker, responseOf(id, accused, { id: randomUUID(), ...change })).then(dataOf);
  const before = await rowOf(owner, id);
  expect(before.turn).toBeNull();
  const asked = await aParty(checker, `Asked ${randomUUID()}`);
  await recordResponse(
    checker,
    responseOf(id, asked, {
      kind: "REQUESTED",
      channel: "e-mail",
      deadline: "2026-11-05",
      words: null,
      ...on("2026-11-02"),
    }),
  ).then(dataOf);
  expect((await rowOf(owner, id)).askedSince?.toISOString().slice(0, 10)).toBe("2026-11-02");
  await record({ kind: "DENIED", words: "No.", ...on("2026-11-03") });
  await record({ kind: "CONFIRMED", words: "Yes.", ...on("2026-11-04") });
  expect(await rowOf(owner, id)).toMatchObject({ denialStatus: "REVERSED", turn: "DENIED_THEN_CONFIRMED" });
  await record({ kind: "DENIED", words: "No, after all.", ...on("2026-11-06") });
  expect((await rowOf(owner, id)).turn).toBe("CONFIRMED_THEN_DENIED");
  expect(await differences(owner)).toEqual([]);
});

test("a new name of a member or party reaches the rows, and an alias makes the approvals stale there too", async ({
  owner,
}) => {
  const [checker, editor] = [await aMember(), await aMember("EDITOR")];
  const claim = await anApprovedClaim(checker, [editor]);
  await planClaim(editor, {
    id: claim.id,
    version: await versionOf(claim.id),
    ownerId: checker.id,
    dueAt: null,
    priority: "NORMAL",
  }).then(dataOf);
  expect((await rowOf(owner, claim.id)).approvals).toBe(1);
  const [party] = (await owner.query(`SELECT * FROM "Party" WHERE "id" = $1`, [claim.claimant])).rows;
  const { version, kind, description, wikidataId } = party;
  const name = `Ångström ${randomUUID()}`;
  await changeParty(checker, { id: claim.claimant, version, kind, description, wikidataId, name }).then(dataOf);
  await addAlias(checker, {
    id: randomUUID(),
    partyId: claim.accused,
    name: `Also ${randomUUID()}`,
    language: null,
  }).then(dataOf);
  await renameSelf(checker, { name: `Renamed ${randomUUID()}`, version: 1 }).then(dataOf);
  const row = await rowOf(owner, claim.id);
  expect(row.attributorKey).toBe(name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase());
  expect(row.ownerKey).toMatch(/^renamed /);
  expect(row.approvals).toBe(0);
  expect(await differences(owner)).toEqual([]);
});

test("a row that somebody spoiled is found, and made anew", async ({ owner }) => {
  const id = await anInboxClaim(await aMember());
  await owner.query(`UPDATE "DeskClaim" SET "articles" = 9, "risk" = 'LEGAL' WHERE "claimId" = $1`, [id]);
  await owner.query(
    `UPDATE "ClaimTally" SET "claims" = "claims" + 1 WHERE "facet" = 'plan' AND "value" = 'NORMAL/NORMAL' AND "stage" = 'INBOX'`,
  );
  expect((await differences(owner)).length).toBeGreaterThanOrEqual(3);
  await owner.query("SELECT rebuild_desk_claims()");
  expect(await differences(owner)).toEqual([]);
});
