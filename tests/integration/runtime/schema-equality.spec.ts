import { migrate } from "../../../scripts/lib/migrations/apply.mjs";
import { diffDatabase } from "../../../scripts/lib/migrations/diff.mjs";
import { expect, test } from "../../support/integration";

test("the migrated database equals the schema", async ({ database }) => {
  expect(await diffDatabase(database.owner)).toBe("");
});

test("a column that the schema does not know is reported", async ({ database, owner }) => {
  await owner.query('ALTER TABLE "Desk" ADD COLUMN stray text');
  try {
    expect(await diffDatabase(database.owner)).toContain('ALTER TABLE "Desk" DROP COLUMN "stray"');
  } finally {
    await owner.query('ALTER TABLE "Desk" DROP COLUMN stray');
  }
});

test("migrating again, and several at once, applies nothing", async ({ database }) => {
  const results = await Promise.all([1, 2, 3].map(() => migrate(database.owner)));
  for (const { applied, total } of results) {
    expect(applied).toEqual([]);
    expect(total).toBeGreaterThan(0);
  }
});
