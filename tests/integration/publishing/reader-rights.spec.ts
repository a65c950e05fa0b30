import { randomUUID } from "node:crypto";
import type { Client } from "pg";
import { expect, test } from "../../support/integration";
import { tellStory } from "../../support/sql-story";

/** All that the public side may read. Every other column of every table is refused to it. */
const READABLE: Record<string, readonly string[] | "everything"> = {
  PublicClaim: "everything",
  Publication: [
    ...["id", "claimId", "number", "kind", "contentHash", "content", "verdict", "correctionKind", "correctionNote"],
    ...["writers", "approvers", "publishedAt"],
  ],
  Notice: ["id", "claimId", "kind", "partyName", "beforeStatus", "afterStatus", "reason", "createdAt"],
  VerdictDefinition: ["id", "code", "edition", "name", "definition", "value", "createdAt"],
  Desk: ["id", "name", "demo"],
};

/** Of the functions of the schema the public side calls two: one folds what is searched for, one says where the code of a merged claim leads. */
const CALLABLE = ["fold(text)", "slug_of_kept_claim(integer)"];

const DENIED = "42501";

/** The SQLSTATE of a statement, or "allowed". Nothing of it stays. */
async function stateOf(client: Client, sql: string): Promise<string> {
  await client.query("BEGIN");
  try {
    await client.query(sql);
    return "allowed";
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  } finally {
    await client.query("ROLLBACK");
  }
}

async function columns(owner: Client): Promise<{ table: string; column: string }[]> {
  const { rows } = await owner.query(
    `SELECT c.relname AS "table", a.attname AS "column" FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm', 'f') ORDER BY 1, a.attnum`,
  );
  return rows;
}

test.beforeAll(async ({ database }) => {
  expect(database.reader).toContain("gainsay_reader");
});

test("the public side reads these columns, and no other of any table", async ({ owner, app, reader }) => {
  await tellStory(app);
  const all = await columns(owner);
  expect(all.length).toBeGreaterThan(250);
  const allowed: string[] = [];
  for (const { table, column } of all) {
    const state = await stateOf(reader, `SELECT "${column}" FROM "${table}" LIMIT 1`);
    if (state === "allowed") allowed.push(`${table}.${column}`);
    else expect.soft(state, `${table}.${column}`).toBe(DENIED);
  }
  const expected = all.filter(({ table, column }) => {
    const names = READABLE[table];
    return names === "everything" || names?.includes(column);
  });
  expect(allowed).toEqual(expected.map(({ table, column }) => `${table}.${column}`));
});

test("whole rows are refused where one column is", async ({ owner, reader }) => {
  for (const table of new Set((await columns(owner)).map((row) => row.table))) {
    const state = READABLE[table] === "everything" ? "allowed" : DENIED;
    for (const sql of [`SELECT * FROM "${table}"`, `SELECT to_jsonb(t) FROM "${table}" t`, `TABLE "${table}"`])
      expect.soft(await stateOf(reader, sql), sql).toBe(state);
  }
});

test("the public side writes nothing, changes nothing and locks nothing", async ({ owner, reader }) => {
  for (const { table, column } of await columns(owner)) {
    expect
      .soft(await stateOf(reader, `UPDATE "${table}" SET "${column}" = DEFAULT`), `${table}.${column}`)
      .toBe(DENIED);
    expect.soft(await stateOf(reader, `INSERT INTO "${table}" ("${column}") VALUES (DEFAULT)`), table).toBe(DENIED);
  }
  for (const table of new Set((await columns(owner)).map((row) => row.table)))
    for (const sql of [
      `DELETE FROM "${table}"`,
      `TRUNCATE "${table}" CASCADE`,
      `LOCK TABLE "${table}" IN EXCLUSIVE MODE`,
      `COPY "${table}" FROM STDIN`,
      `CREATE TRIGGER x AFTER INSERT ON "${table}" EXECUTE FUNCTION forbid_change()`,
    ])
      expect.soft(await stateOf(reader, sql), sql).toBe(DENIED);
});

test("the public side makes nothing, and becomes nobody else", async ({ reader }) => {
  for (const sql of [
    "CREATE TABLE x (y int)",
    "CREATE TEMPORARY TABLE x (y int)",
    "CREATE FUNCTION x() RETURNS int LANGUAGE sql AS 'SELECT 1'",
    "CREATE SCHEMA x",
    "CREATE EXTENSION dblink",
    "SET ROLE gainsay_app",
    "SET ROLE gainsay_owner",
    "SET SESSION AUTHORIZATION gainsay_app",
    "SET session_replication_role = replica",
    "ALTER ROLE gainsay_reader SUPERUSER",
    "SELECT pg_read_file('/etc/passwd')",
    "COPY (SELECT 1) TO PROGRAM 'true'",
    "SELECT lo_import('/etc/passwd')",
  ])
    expect.soft(await stateOf(reader, sql), sql).toBe(DENIED);
});

test("of our functions the public side calls one", async ({ owner, reader }) => {
  const { rows } = await owner.query<{ name: string; args: string; callable: boolean }>(
    `SELECT p.oid::regprocedure::text AS name, p.proname || '(' || array_to_string(ARRAY(SELECT 'NULL::' || format_type(t, NULL) FROM unnest(p.proargtypes) t), ', ') || ')' AS args,
       has_function_privilege('gainsay_reader', p.oid, 'EXECUTE') AS callable
     FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace
       AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e')`,
  );
  expect(rows.length).toBeGreaterThan(40);
  expect(rows.filter(({ callable }) => callable).map(({ name }) => name)).toEqual(CALLABLE);
  for (const { name, args } of rows)
    if (!CALLABLE.includes(name)) expect.soft(await stateOf(reader, `SELECT ${args}`), name).toBe(DENIED);
  const event = `SELECT append_event('{"action": "forged", "actorId": "${randomUUID()}"}')`;
  expect(await stateOf(reader, event)).toBe(DENIED);
});

test("a new table is closed to it until somebody opens it", async ({ owner, reader }) => {
  await owner.query(`CREATE TABLE "LaterTable" ("secret" text)`);
  try {
    expect(await stateOf(reader, `SELECT "secret" FROM "LaterTable"`)).toBe(DENIED);
  } finally {
    await owner.query(`DROP TABLE "LaterTable"`);
  }
});
