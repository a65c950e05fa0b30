import type { Client } from "pg";
import { AUDITED_TABLES } from "@/lib/audit/audited-tables";
import { verifyLog } from "@/lib/audit/verify-log";
import { expect, test } from "../../support/integration";
import { tellStory } from "../../support/sql-story";
import { connectSuperuser } from "../../support/test-database";

type Random = () => number;

/** A small seeded generator (mulberry32), so that a failing run can be repeated. */
function seeded(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function pick<T>(random: Random, list: readonly T[]): T {
  const item = list[Math.floor(random() * list.length)];
  if (item === undefined) throw new Error("nothing to pick from");
  return item;
}

/** Tables that the log or their own hash vouches for, with the column that names a row. */
const KEYS: Record<string, string> = {
  ...Object.fromEntries(AUDITED_TABLES.map((table) => [table, "id"])),
  Blob: "sha256",
  ContentSnapshot: "hash",
  PublicClaim: "claimId",
  Event: "seq",
  AuditHead: "id",
};

const CHANGED: Record<string, string> = {
  text: `coalesce("c" || 'x', 'x')`,
  int4: `coalesce("c" + 1, 1)`,
  int8: `"c" + 1000`,
  float8: `coalesce("c" + 0.5, 0.5)`,
  bool: `NOT "c"`,
  date: `coalesce("c" + 1, '2020-01-01')`,
  timestamptz: `coalesce("c" + interval '1 second', '2020-01-01')`,
  uuid: "gen_random_uuid()",
  jsonb: `coalesce("c", '{}') || '{"tampered": true}'`,
  bytea: `"c" || '\\x00'`,
  _text: `"c" || ARRAY['x']`,
  _uuid: `"c" || gen_random_uuid()`,
};

async function columnsOf(client: Client, table: string): Promise<{ name: string; udt: string }[]> {
  const { rows } = await client.query<{ name: string; udt: string }>(
    "SELECT column_name AS name, udt_name AS udt FROM information_schema.columns WHERE table_schema = 'public' AND table_name = $1",
    [table],
  );
  return rows;
}

function changeOf(column: { name: string; udt: string }): string {
  const expression = CHANGED[column.udt];
  if (expression !== undefined) return expression.replaceAll(`"c"`, `"${column.name}"`);
  // An enum: the next label, or the first.
  return `(SELECT e FROM unnest(enum_range(NULL::"${column.udt}")) e WHERE e IS DISTINCT FROM "${column.name}" LIMIT 1)`;
}

/** One act behind the application's back, as a superuser with triggers and foreign keys off. Null: this table has no row, or a constraint refused it. */
async function tamper(client: Client, random: Random): Promise<string | null> {
  const table = pick(random, Object.keys(KEYS));
  const key = KEYS[table];
  const { rows } = await client.query<{ key: string }>(`SELECT "${key}"::text AS key FROM "${table}" ORDER BY 1`);
  if (rows.length === 0) return null;
  const row = pick(random, rows);
  const act = pick(random, ["change", "change", "change", "remove", "copy"] as const);
  await client.query("SAVEPOINT act");
  try {
    if (act === "remove") {
      await client.query(`DELETE FROM "${table}" WHERE "${key}"::text = $1`, [row.key]);
      return `removed ${table}/${row.key}`;
    }
    if (act === "copy") {
      const fresh = table === "Event" ? '(SELECT max(seq) + 1 FROM "Event")' : "gen_random_uuid()";
      const { rowCount } = await client.query(
        `INSERT INTO "${table}" SELECT (jsonb_populate_record(NULL::"${table}", to_jsonb(t) || jsonb_build_object('${key}', ${fresh}))).* FROM "${table}" t WHERE "${key}"::text = $1`,
        [row.key],
      );
      return rowCount === 1 ? `added a copy of ${table}/${row.key}` : null;
    }
    const column = pick(random, await columnsOf(client, table));
    await client.query(`UPDATE "${table}" SET "${column.name}" = ${changeOf(column)} WHERE "${key}"::text = $1`, [
      row.key,
    ]);
    return `changed ${column.name} of ${table}/${row.key}`;
  } catch (error) {
    await client.query("ROLLBACK TO act");
    // 23xxx: a key or check constraint; 22xxx: the changed value is out of range. Those rows stayed as they were.
    if (/^(23|22|428C9)/.test((error as { code?: string }).code ?? "")) return null;
    throw error;
  }
}

test("200 random acts behind the application's back are all found", async ({ app, database }) => {
  test.setTimeout(180_000);
  await tellStory(app);
  expect(await verifyLog(app)).toMatchObject({ ok: true });
  const seed = Date.now() % 1_000_000;
  const random = seeded(seed);
  const client = await connectSuperuser(database.name);
  const missed: string[] = [];
  let acts = 0;
  try {
    await client.query("SET session_replication_role = replica");
    await client.query("SET TIME ZONE 'UTC'");
    while (acts < 200) {
      await client.query("BEGIN");
      const act = await tamper(client, random);
      if (act !== null) {
        acts += 1;
        const report = await verifyInside(client);
        if (report === null) missed.push(act);
      }
      await client.query("ROLLBACK");
    }
  } finally {
    await client.end();
  }
  expect(missed, `seed ${seed}`).toEqual([]);
  expect(await verifyLog(app)).toMatchObject({ ok: true });
});

/** verifyLog opens a transaction of its own; here the act is in one already. Returns the break, or null when none was found. */
async function verifyInside(client: Client): Promise<string | null> {
  const { verifyChain } = await import("@/lib/audit/verify-chain");
  const { verifyRecords } = await import("@/lib/audit/verify-records");
  try {
    await verifyRecords(client, await verifyChain(client));
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}

test("a log that was cut short, or rewritten to its end, is found by a remembered head", async ({ app, database }) => {
  await tellStory(app);
  const report = await verifyLog(app);
  if (!report.ok) throw new Error(report.message);
  const remembered = { seq: report.events, hash: report.head };
  expect(await verifyLog(app, remembered)).toEqual(report);
  const client = await connectSuperuser(database.name);
  try {
    await client.query("SET session_replication_role = replica");
    await client.query(`CREATE TEMP TABLE cut AS SELECT * FROM "Event" WHERE "seq" = ${remembered.seq}`);
    await client.query(`DELETE FROM "Event" WHERE "seq" = $1`, [remembered.seq]);
    await client.query(
      `UPDATE "AuditHead" SET "seq" = "seq" - 1, "hash" = (SELECT "hash" FROM "Event" ORDER BY "seq" DESC LIMIT 1)`,
    );
    expect(await verifyLog(app, remembered)).toMatchObject({
      ok: false,
      message: expect.stringContaining("remembered"),
    });
    // Other tests verify the log of this database too.
    await client.query(`INSERT INTO "Event" SELECT * FROM cut`);
    await client.query(`UPDATE "AuditHead" SET "seq" = $1, "hash" = $2`, [remembered.seq, remembered.hash]);
  } finally {
    await client.end();
  }
  expect(await verifyLog(app, remembered)).toEqual(report);
});

test("the tables that the verifier reads are the tables whose changes the database notes", async ({ owner }) => {
  const { rows } = await owner.query<{ name: string }>(
    `SELECT c.relname AS name FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid WHERE t.tgname = 'z_note_change' ORDER BY 1`,
  );
  expect(rows.map((row) => row.name)).toEqual([...AUDITED_TABLES].sort());
});
