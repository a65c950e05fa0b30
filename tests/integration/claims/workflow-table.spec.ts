import { WORKFLOW } from "@/lib/claims/workflow";
import { Stage } from "@/lib/db/generated/enums";
import { expect, test } from "../../support/integration";

test("the workflow table and the database allow the same moves", async ({ app }) => {
  const stages = Object.values(Stage);
  const { rows } = await app.query<{ move: string }>(
    `SELECT f || ' > ' || t AS move FROM unnest($1::"Stage"[]) f, unnest($1::"Stage"[]) t WHERE stage_allowed(f, t)`,
    [stages],
  );
  const moves = Object.values(WORKFLOW)
    .flat()
    .flatMap(({ from, to }) => from.filter((stage) => stage !== to).map((stage) => `${stage} > ${to}`));
  expect([...new Set(moves)].sort()).toEqual(rows.map((row) => row.move).sort());
});
