import { randomUUID } from "node:crypto";
import type { Client } from "pg";
import { recordResponse } from "@/lib/responses/record-response";
import { retractResponse } from "@/lib/responses/retract-response";
import type { RecordResponse } from "@/lib/responses/schema";
import { anInboxClaim, aParty } from "../../factories/claims";
import { requestTo, responseOf } from "../../factories/claims-content";
import { aMember } from "../../factories/members";
import { dataOf } from "../../support/data-of";
import { expect, test } from "../../support/integration";

const ASKED = "2026-01-05";
const later = { said: { from: "2026-01-07", to: "2026-01-07", precision: "DAY" as const } };

const kept = async (owner: Client, claimId: string): Promise<string[]> => {
  const { rows } = await owner.query(
    `SELECT "responseId", "deadline"::text FROM "OpenQuestion" WHERE "claimId" = $1 ORDER BY "deadline"`,
    [claimId],
  );
  return rows.map(({ responseId }) => responseId);
};

test("a question is kept as open until something answers it, and again when that is taken back or moved", async ({
  owner,
}) => {
  const ana = await aMember();
  const claimId = await anInboxClaim(ana);
  const [first, second] = [await aParty(ana, "Southland"), await aParty(ana, "Northland")];
  const record = async (entry: RecordResponse) => {
    await recordResponse(ana, entry).then(dataOf);
    return entry.id;
  };
  const question = await record(requestTo(claimId, first, ASKED));
  const other = await record(requestTo(claimId, second, ASKED, { deadline: "2026-03-01" }));
  expect(await kept(owner, claimId)).toEqual([question, other]);

  const answer = await record(responseOf(claimId, first, later));
  expect(await kept(owner, claimId)).toEqual([other]);
  await retractResponse(ana, { id: randomUUID(), responseId: answer, reason: "Somebody else said it." }).then(dataOf);
  expect(await kept(owner, claimId)).toEqual([question, other]);

  // An answer that was put down to the wrong party answers the other question instead.
  const misplaced = await record(responseOf(claimId, first, later));
  expect(await kept(owner, claimId)).toEqual([other]);
  await record(
    responseOf(claimId, second, { ...later, corrects: { id: misplaced, reason: "The other party said it." } }),
  );
  expect(await kept(owner, claimId)).toEqual([question]);

  const corrects = { id: question, reason: "The deadline was another." };
  const again = await record(requestTo(claimId, first, ASKED, { deadline: "2026-04-01", corrects }));
  expect(await kept(owner, claimId)).toEqual([again]);
  await retractResponse(ana, { id: randomUUID(), responseId: again, reason: "Never sent." }).then(dataOf);
  expect(await kept(owner, claimId)).toEqual([]);
});

test("what is kept is what the ledgers give, whatever other tests left in them", async ({ owner }) => {
  const ana = await aMember();
  const claimId = await anInboxClaim(ana);
  const request = requestTo(claimId, await aParty(ana, "Southland"), ASKED);
  await recordResponse(ana, request).then(dataOf);
  const all = async () => (await owner.query(`SELECT * FROM "OpenQuestion" ORDER BY "responseId"`)).rows;
  const before = await all();
  expect(before).toContainEqual(expect.objectContaining({ responseId: request.id, claimId }));
  await owner.query("BEGIN");
  await owner.query("SELECT rebuild_open_questions()");
  const rebuilt = await all();
  await owner.query("ROLLBACK");
  expect(rebuilt).toEqual(before);
});

test("the desk's role keeps no open question by itself, and removes none", async ({ app, owner }) => {
  const ana = await aMember();
  const claimId = await anInboxClaim(ana);
  await recordResponse(ana, requestTo(claimId, await aParty(ana, "Southland"), ASKED)).then(dataOf);
  const before = await kept(owner, claimId);
  for (const sql of [
    `DELETE FROM "OpenQuestion"`,
    `UPDATE "OpenQuestion" SET "deadline" = '2030-01-01'`,
    `INSERT INTO "OpenQuestion" SELECT "id", "claimId", '2030-01-01' FROM "Response"`,
    `SELECT rebuild_open_questions()`,
  ])
    await expect(app.query(sql), sql).rejects.toMatchObject({ code: "42501" });
  expect(await kept(owner, claimId)).toEqual(before);
  expect(before).toHaveLength(1);
});
