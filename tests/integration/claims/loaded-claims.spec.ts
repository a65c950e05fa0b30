import { Client } from "pg";
import { verifyLog } from "@/lib/audit/verify-log";
import { getDashboard } from "@/lib/dashboard/get-dashboard";
import { closeSilentRequests } from "@/lib/responses/close-silent-requests";
import { listOpenRequests } from "@/lib/responses/open-requests";
import { recordResponse } from "@/lib/responses/record-response";
import { figuresOf, recountDashboard } from "../../../scripts/lib/bench/claims/dashboard-recount.mjs";
import { loadClaims } from "../../../scripts/lib/bench/claims/load.mjs";
import { aDossier } from "../../factories/claims";
import { requestTo } from "../../factories/claims-content";
import { aMember } from "../../factories/members";
import { dataOf } from "../../support/data-of";
import { expect, test } from "../../support/integration";
import { connectSuperuser, createTestDatabase, type TestDatabase, useDatabase } from "../../support/test-database";

const CLAIMS = 300;

/** A database with the claims that `npm run bench` generates, as it loads them. */
async function loaded(label: string): Promise<TestDatabase> {
  const database = await createTestDatabase(label);
  const superuser = await connectSuperuser(database.name);
  const { host, port, user, password } = superuser;
  await superuser.end();
  await loadClaims({ host, port, user, password: String(password), database: database.name }, { count: CLAIMS });
  return database;
}

/** What was recorded of silence, with what the log says of it, and the question: each beside what it should be the same as. */
const SILENCES = `
  SELECT to_jsonb(s) - '{id,claimId,partyId,codedById,recordedById,saidFrom,saidTo,recordedAt}'::text[] AS row,
    s."claimId" = q."claimId" AND s."partyId" = q."partyId" AND s."codedById" = q."recordedById" AND s."recordedById" = q."recordedById" AS "ofTheQuestion",
    s."saidFrom" = q."deadline" AND s."saidTo" = q."deadline" AS "onTheLastDay", (s."recordedAt" AT TIME ZONE 'UTC')::date > q."deadline" AS "afterIt",
    e."actorId" AS actor, e."subjectType" AS type, b - '{seq,at,after,claimId,subjectId,rows}'::text[] AS said, b ->> 'claimId' = s."claimId"::text AS "ofTheClaim",
    b -> 'after' = jsonb_build_object('partyId', s."partyId", 'kind', s."kind", 'requestId', q."id", 'askedById', q."recordedById",
      'said', jsonb_build_object('from', q."deadline", 'to', q."deadline", 'precision', 'DAY')) AS "saysWhy",
    jsonb_path_exists(b, '$.rows[*] ? (@.table == "Response" && @.id == $id)', jsonb_build_object('id', s."id")) AS "namesTheRow"
  FROM "Response" s JOIN "Event" e ON e."subjectId" = s."id" CROSS JOIN LATERAL (SELECT e."body"::jsonb AS b) x
  LEFT JOIN "Response" q ON q."id" = (b -> 'after' ->> 'requestId')::uuid WHERE s."kind" = 'NO_REPLY'`;

const RECORDED = `SELECT md5(string_agg(to_jsonb(r)::text, ',' ORDER BY r."id")) AS rows, (SELECT md5(string_agg(concat(e."subjectId", e."at", e."body"::jsonb -> 'after'), ',' ORDER BY e."seq"))
  FROM "Event" e WHERE e."action" LIKE 'response.%') AS events FROM "Response" r`;

test("generated claims are what a desk would have whose clock ran, the same in every run", async ({ database }) => {
  test.setTimeout(180_000);
  const [own, again] = [await loaded("loaded"), await loaded("loaded_again")];
  const client = new Client({ connectionString: own.owner });
  const other = new Client({ connectionString: again.owner });
  await Promise.all([client.connect(), other.connect()]);
  useDatabase(own);
  try {
    expect((await client.query(RECORDED)).rows).toEqual((await other.query(RECORDED)).rows);
    expect(await verifyLog(client)).toMatchObject({ ok: true });

    const now = new Date();
    expect(await listOpenRequests({ day: now.toISOString().slice(0, 10), before: true })).toEqual([]);
    const { rows: silences } = await client.query(SILENCES);
    expect(silences.length).toBeGreaterThan(10);
    const { rows: asked } = await client.query(`SELECT count(*)::int AS n FROM "Response" WHERE "kind" = 'REQUESTED'`);
    expect(silences.length).toBeLessThan(asked[0].n);

    // Each is what the desk itself records, to the last column.
    const asker = await aMember("CHECKER");
    const dossier = await aDossier(asker);
    dataOf(await recordResponse(asker, requestTo(dossier.id, dossier.accused, "2026-01-05")));
    expect(await closeSilentRequests({ now })).toBe(1);
    const { rows: all } = await client.query(SILENCES);
    expect(all).toHaveLength(silences.length + 1);
    expect(new Set(all.map((silence) => JSON.stringify(silence))).size, JSON.stringify(all.at(-1))).toBe(1);
    expect(Object.values(all[0])).not.toContain(false);

    const editor = await aMember("EDITOR");
    const dashboard = await getDashboard(editor, 52, now);
    if (dashboard === null) throw new Error("an editor sees the dashboard");
    expect(dashboard.attention.find(({ kind }) => kind === "questions")).toBeUndefined();
    const counts = (all: Record<string, number>) =>
      Object.fromEntries(Object.entries(all).filter(([name]) => !/^(median|p90) /.test(name)));
    expect(counts(figuresOf(dashboard))).toEqual(counts(await recountDashboard(client, { weeks: 52, now })));
  } finally {
    useDatabase(database);
    await Promise.all([client.end(), other.end()]);
  }
});
