import { randomUUID } from "node:crypto";
import type { Client } from "pg";
import { verifyLog } from "@/lib/audit/verify-log";
import { aMember } from "../../factories/members";
import { expect, test } from "../../support/integration";

const insert = (app: Client, id: string, actor: string) =>
  app.query(
    `INSERT INTO "Claim" ("id", "slug", "statement", "statementById", "createdById", "updatedById") VALUES ($1, 'x', $2, $3, $3, $3)`,
    [id, `A claim ${id}`, actor],
  );

const eventOf = (id: string, named = id) => ({
  action: "claim.created",
  claimId: id,
  subjectType: "Claim",
  subjectId: id,
  rows: [{ table: "Claim", id: named }],
});

const append = (app: Client, ...events: unknown[]) =>
  app.query("SELECT append_named_events($1::jsonb)", [JSON.stringify(events)]);

test("each of several events names the rows of its own change, and the chain holds", async ({ app, owner }) => {
  const { id: actor } = await aMember();
  const ids = [randomUUID(), randomUUID()] as const;
  await app.query("BEGIN");
  for (const id of ids) await insert(app, id, actor);
  await append(app, eventOf(ids[0]));
  await append(app, eventOf(ids[1]), { action: "claims.imported", rows: [] });
  await app.query("COMMIT");
  const { rows } = await owner.query(
    `SELECT "body"::jsonb -> 'rows' AS named FROM "Event" WHERE "claimId" = ANY ($1) ORDER BY "seq"`,
    [ids],
  );
  expect(rows.map(({ named }) => named.map((row: { id: string }) => row.id))).toEqual([[ids[0]], [ids[1]]]);
  expect(await verifyLog(owner)).toMatchObject({ ok: true });
});

test("a row that no event names is refused at the end, and one that was not changed at once", async ({
  app,
  owner,
}) => {
  const { id: actor } = await aMember();
  const [one, two] = [randomUUID(), randomUUID()];
  await app.query("BEGIN");
  await insert(app, one, actor);
  await insert(app, two, actor);
  await append(app, eventOf(one));
  await expect(app.query("COMMIT")).rejects.toThrow(`Claim ${two} was changed without an event`);
  await app.query("BEGIN");
  await insert(app, one, actor);
  await expect(append(app, eventOf(one, two))).rejects.toThrow("names a row that was not changed");
  await app.query("ROLLBACK");
  const { rows } = await owner.query(`SELECT 1 FROM "Claim" WHERE "id" = ANY ($1)`, [[one, two]]);
  expect(rows).toEqual([]);
});

test("tallies are noted and put at the end of the transaction, and nobody reaches what is noted", async ({
  app,
  owner,
}) => {
  const { id: actor } = await aMember();
  const count = async () => {
    const { rows } = await owner.query(
      `SELECT coalesce(sum("claims"), 0)::int AS n FROM "ClaimTally" WHERE "facet" = 'plan'`,
    );
    return rows[0].n as number;
  };
  const before = await count();
  const ids = Array.from({ length: 20 }, () => randomUUID());
  await app.query("BEGIN");
  for (const id of ids) await insert(app, id, actor);
  await append(app, ...ids.map((id) => eventOf(id)));
  expect(await count()).toBe(before);
  await expect(app.query(`DELETE FROM "PendingTally"`)).rejects.toThrow("permission denied");
  await app.query("ROLLBACK");
  await app.query("BEGIN");
  for (const id of ids) await insert(app, id, actor);
  await append(app, ...ids.map((id) => eventOf(id)));
  await app.query("COMMIT");
  expect(await count()).toBe(before + 20);
  expect((await owner.query(`SELECT 1 FROM "PendingTally"`)).rowCount).toBe(0);
});
