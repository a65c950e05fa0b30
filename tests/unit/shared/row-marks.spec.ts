import { expect, test } from "@playwright/test";
import { markRows } from "@/lib/live/mark-rows";
import { countChanged } from "@/lib/shared/row-marks";

const row = (id: string, stage = "INBOX") => ({ id, stage, dueAt: new Date(0) });
const shown = markRows([row("a"), row("b"), row("c")]);

const CASES: [string, ReturnType<typeof markRows>, number][] = [
  ["the same rows", markRows([row("a"), row("b"), row("c")]), 0],
  ["the same rows in another order", markRows([row("c"), row("a"), row("b")]), 0],
  [
    "the same rows with their columns in another order",
    markRows(["a", "b", "c"].map((id) => ({ dueAt: new Date(0), stage: "INBOX", id }))),
    0,
  ],
  ["one that came", markRows([row("a"), row("b"), row("c"), row("d")]), 1],
  ["one that went", markRows([row("a"), row("c")]), 1],
  ["one that shows something else", markRows([row("a", "CHECKING"), row("b"), row("c")]), 1],
  ["one for another", markRows([row("a"), row("b"), row("d")]), 2],
  ["nothing left", {}, 3],
];

for (const [what, now, count] of CASES)
  test(`${what}: ${count} changes`, () => expect(countChanged(shown, now)).toBe(count));

test("a mark says nothing of what the row holds", () => {
  const told = { ...row("a"), statement: "Northland sold rockets" };
  expect(JSON.stringify(markRows([told]))).not.toContain("Northland");
});
