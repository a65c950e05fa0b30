import type { Client } from "pg";
import { fingerprint } from "../../support/fingerprint";
import { expect, test } from "../../support/integration";
import { type SqlStory, tellStory } from "../../support/sql-story";
import { EVENT, KEPT_COLUMN } from "./attacks/attack";
import { DISMISSALS } from "./attacks/dismissals";
import { MOVES } from "./attacks/moves";
import { WORK } from "./attacks/work";
import { SQL_ATTACKS } from "./sql-attacks";

/** Answers "accepted", or the SQLSTATE that refused one of the statements. */
async function stateOf(client: Client, statements: [string, unknown[]?][]): Promise<string> {
  await client.query("BEGIN");
  try {
    for (const [sql, values] of statements) await client.query(sql, values);
    await client.query("COMMIT");
    return "accepted";
  } catch (error) {
    await client.query("ROLLBACK");
    return (error as { code?: string }).code ?? String(error);
  }
}

test.describe("by plain SQL", () => {
  let story: SqlStory;

  test.beforeEach(async ({ app }) => {
    story ??= await tellStory(app);
  });

  const attacks = [
    ...SQL_ATTACKS.map((attack) => ({ ...attack, name: `rule ${attack.rule}: ${attack.name}` })),
    ...WORK.map((attack) => ({ ...attack, name: `work: ${attack.name}`, rule: null })),
    ...DISMISSALS.map((attack) => ({ ...attack, name: `proposals: ${attack.name}`, rule: null })),
    ...MOVES.map((attack) => ({ ...attack, name: `moves: ${attack.name}`, rule: null })),
  ];
  for (const { name, rule, state, sql } of attacks) {
    test(`${name}: refused`, async ({ app, owner }) => {
      const before = await fingerprint(owner);
      // Attacks on another rule than the seventh bring their event, so that they are not stopped for want of it.
      const statements = rule === 7 ? sql(story) : [...sql(story), [EVENT] as [string]];
      expect(await stateOf(app, statements)).toBe(state);
      expect(await fingerprint(owner)).toBe(before);
    });
  }

  // The owner runs migrations; even so what was said stays said.
  for (const table of Object.keys(KEPT_COLUMN)) {
    for (const [verb, sql] of [
      ["changes", `UPDATE "${table}" SET ${KEPT_COLUMN[table]} = ${KEPT_COLUMN[table]}`],
      ["empties", `TRUNCATE "${table}" CASCADE`],
    ] as const) {
      test(`rule 4: the owner ${verb} ${table}: refused`, async ({ owner }) => {
        const { rows } = await owner.query(`SELECT 1 FROM "${table}" LIMIT 1`);
        test.info().annotations.push({ type: "rows", description: String(rows.length) });
        const state = await stateOf(owner, [[sql]]);
        expect(state).toBe(rows.length === 0 && verb === "changes" ? "accepted" : "GR004");
      });
    }
  }
});
