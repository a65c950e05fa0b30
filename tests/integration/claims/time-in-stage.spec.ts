import { randomUUID } from "node:crypto";
import type { Client } from "pg";
import { verifyChain } from "@/lib/audit/verify-chain";
import { verifyRecords } from "@/lib/audit/verify-records";
import { countClaims } from "@/lib/claims/count-claims";
import { readFilter } from "@/lib/claims/filter-text";
import { moveClaim } from "@/lib/claims/move-claim";
import { reopenClaim } from "@/lib/publishing/reopen-claim";
import { anInboxClaim, versionOf } from "../../factories/claims";
import { aMember } from "../../factories/members";
import { aPublishedClaim } from "../../factories/reviews";
import { dataOf } from "../../support/data-of";
import { expect, test } from "../../support/integration";
import { connectSuperuser } from "../../support/test-database";

const WHOLE_WAY = ["INBOX", "CHECKING", "IN_REVIEW", "APPROVED", "PUBLISHED", "CHECKING"];

type Span = { stage: string; since: Date; until: Date | null };

async function spansOf(owner: Client, id: string): Promise<Span[]> {
  const { rows } = await owner.query<Span>(
    `SELECT "stage", "since", "until" FROM "StageSpan" WHERE "claimId" = $1 ORDER BY "since"`,
    [id],
  );
  return rows;
}

/** The stages that the events say a claim came to, with when. */
async function toldOf(owner: Client, id: string): Promise<{ stage: string; at: Date }[]> {
  const { rows } = await owner.query<{ stage: string; at: Date }>(
    `SELECT x.stage, x.at FROM (
       SELECT r ->> 'stage' AS stage, e."at", lag(r ->> 'stage') OVER (ORDER BY e."seq") AS before
       FROM "Event" e CROSS JOIN LATERAL jsonb_array_elements(e."body"::jsonb -> 'rows') r WHERE r ->> 'table' = 'Claim' AND r ->> 'id' = $1
     ) x WHERE x.before IS DISTINCT FROM x.stage ORDER BY x.at`,
    [id],
  );
  return rows;
}

async function aReopenedClaim(): Promise<string> {
  const [checker, editor] = [await aMember(), await aMember("EDITOR")];
  const { id } = await aPublishedClaim(checker, editor);
  await reopenClaim(editor, { id, version: await versionOf(id), reason: "A new document came in." }).then(dataOf);
  return id;
}

test("each stage of a claim is kept with its time, as the events tell it", async ({ owner }) => {
  const id = await aReopenedClaim();
  const [spans, told] = [await spansOf(owner, id), await toldOf(owner, id)];
  expect(spans.map(({ stage }) => stage)).toEqual(WHOLE_WAY);
  expect(told.map(({ stage }) => stage)).toEqual(WHOLE_WAY);
  for (const [index, { since, until }] of spans.entries()) {
    // The record has when the transaction began, its event when it was about to end.
    expect(since.getTime()).toBeLessThanOrEqual((told[index]?.at.getTime() ?? 0) + 1);
    expect(until).toEqual(spans[index + 1]?.since ?? null);
  }
  const { rows } = await owner.query(`SELECT "stage", "stageSince" FROM "DeskClaim" WHERE "claimId" = $1`, [id]);
  expect(rows).toEqual([{ stage: "CHECKING", stageSince: spans.at(-1)?.since }]);
});

test("a stage that a transaction only went through is none, and one that it came back to was never left", async ({
  owner,
}) => {
  const id = await anInboxClaim(await aMember());
  const before = await spansOf(owner, id);
  const to = (stage: string) =>
    owner.query(`UPDATE "Claim" SET "stage" = $2, "version" = "version" + 1 WHERE "id" = $1`, [id, stage]);
  const append = () =>
    owner.query("SELECT append_event($1)", [JSON.stringify({ action: "claim.changed", claimId: id })]);
  await owner.query("BEGIN");
  await to("CHECKING");
  await to("INBOX");
  await append();
  await owner.query("COMMIT");
  expect(await spansOf(owner, id)).toEqual(before);
  await owner.query("BEGIN");
  await to("CHECKING");
  await to("INBOX");
  await to("CHECKING");
  await append();
  await owner.query("COMMIT");
  expect((await spansOf(owner, id)).map(({ stage }) => stage)).toEqual(["INBOX", "CHECKING"]);
});

test("nobody but the database keeps the spans", async ({ app }) => {
  await anInboxClaim(await aMember());
  for (const statement of [
    `UPDATE "StageSpan" SET "since" = now()`,
    `DELETE FROM "StageSpan"`,
    `INSERT INTO "StageSpan" ("claimId", "stage", "since") SELECT "id", 'INBOX', now() FROM "Claim"`,
  ])
    await expect(app.query(statement)).rejects.toThrow("permission denied");
});

test("spans are made anew from events with stages, and from older ones by what these are called", async ({
  database,
  owner,
}) => {
  const id = await aReopenedClaim();
  const superuser = await connectSuperuser(database.name);
  const sinceTold = async () => {
    const told = await toldOf(superuser, id);
    const spans = await spansOf(superuser, id);
    expect(spans.map(({ stage }) => stage)).toEqual(WHOLE_WAY);
    return { told: told.map(({ at }) => at.getTime()), kept: spans.map(({ since }) => since.getTime()) };
  };
  try {
    await superuser.query("BEGIN");
    await superuser.query("SELECT rebuild_stage_spans()");
    const { told, kept } = await sinceTold();
    for (const [index, at] of kept.entries()) expect(Math.abs(at - (told[index] ?? 0))).toBeLessThanOrEqual(1);
    await superuser.query("SET LOCAL session_replication_role = replica");
    await superuser.query(
      `UPDATE "Event" SET "body" = (("body"::jsonb - 'rows') || jsonb_build_object('rows', (
         SELECT coalesce(jsonb_agg(r - 'stage'), '[]') FROM jsonb_array_elements("body"::jsonb -> 'rows') r)))::text WHERE "claimId" = $1`,
      [id],
    );
    await superuser.query("SELECT rebuild_stage_spans()");
    expect((await spansOf(superuser, id)).map(({ since }) => since.getTime())).toEqual(kept);
    await superuser.query("ROLLBACK");
  } finally {
    await superuser.end();
  }
  expect((await spansOf(owner, id)).length).toBe(WHOLE_WAY.length);
});

test("an event that says another stage than the record, and a span of another, are found", async ({ database }) => {
  const id = await anInboxClaim(await aMember());
  const client = await connectSuperuser(database.name);
  const verify = async () => verifyRecords(client, await verifyChain(client));
  try {
    await client.query("SET TIME ZONE 'UTC'; SET session_replication_role = replica");
    await client.query("BEGIN");
    await verify();
    // The last line rewritten so that the chain holds.
    await client.query(
      `UPDATE "Event" e SET "body" = replace(e."body", '"stage": "INBOX", "table": "Claim"', '"stage": "CHECKING", "table": "Claim"') WHERE e."seq" = (SELECT "seq" FROM "AuditHead")`,
    );
    await client.query(
      `UPDATE "Event" e SET "hash" = encode(sha256(convert_to(e."prevHash" || e."body", 'UTF8')), 'hex') WHERE e."seq" = (SELECT "seq" FROM "AuditHead")`,
    );
    await client.query(`UPDATE "AuditHead" h SET "hash" = (SELECT e."hash" FROM "Event" e WHERE e."seq" = h."seq")`);
    await expect(verify()).rejects.toThrow(`Claim/${id} says another stage`);
    await client.query("ROLLBACK; BEGIN");
    await client.query(`UPDATE "StageSpan" SET "stage" = 'CHECKING' WHERE "claimId" = $1`, [id]);
    await expect(verify()).rejects.toThrow(`time in stage of Claim/${id}`);
    await client.query("ROLLBACK");
  } finally {
    await client.end();
  }
});

test("claims are filtered by how long they are in their stage", async ({ owner }) => {
  const [actor, topic] = [await aMember(), randomUUID()];
  const [id] = [await anInboxClaim(actor, { topics: [topic] }), await anInboxClaim(actor, { topics: [topic] })];
  const count = async (filter: string) => {
    const read = readFilter(`topics.any.${topic};${filter}`);
    expect(read.ignored).toEqual([]);
    const [found] = await countClaims(actor, [{ q: "", filter: read.filter }]);
    return found?.count;
  };
  expect([await count("since.before.-3d"), await count("since.after.-3d")]).toEqual([0, 2]);
  await owner.query(`UPDATE "StageSpan" SET "since" = now() - interval '4 days' WHERE "claimId" = $1`, [id]);
  await owner.query("SELECT refresh_desk_claims(ARRAY[$1::uuid])", [id]);
  expect([await count("since.before.-3d"), await count("since.after.-3d")]).toEqual([1, 1]);
  await moveClaim(actor, { id, version: await versionOf(id), event: "START_CHECKING" }).then(dataOf);
  expect(await count("since.before.-3d")).toBe(0);
});
