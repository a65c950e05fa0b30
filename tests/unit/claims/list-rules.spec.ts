import { expect, test } from "@playwright/test";
import { type ClaimEdit, inverseOf, movesFrom, resultOf } from "@/app/desk/claims/_components/claim-edit";
import { topNodes, withNode, withOperator } from "@/app/desk/claims/_components/filter-change";
import { draftOf, filterOf, newCondition, unfinished } from "@/app/desk/claims/_components/filter-draft";
import { moved } from "@/app/desk/claims/_components/moved";
import { pressedSort, sortWords } from "@/app/desk/claims/_components/sort-rules";
import { readFilter, writeFilter } from "@/lib/claims/filter-text";
import type { ListedClaim } from "@/lib/claims/types";

test("a press on a heading sorts by it alone, a second turns it round, Shift adds and turns", () => {
  const first = pressedSort([{ id: "updated", desc: true }], "due", false);
  expect(first).toEqual([{ id: "due", desc: false }]);
  expect(pressedSort(first, "due", false)).toEqual([{ id: "due", desc: true }]);
  const two = pressedSort(first, "priority", true);
  expect(two).toEqual([
    { id: "due", desc: false },
    { id: "priority", desc: true },
  ]);
  expect(pressedSort(two, "due", true)[0]).toEqual({ id: "due", desc: true });
  expect(pressedSort(two, "priority", false)).toEqual([{ id: "priority", desc: true }]);
  expect(sortWords(two)).toBe("Due, then priority");
  const four = pressedSort(pressedSort(two, "code", true), "claim", true);
  expect(pressedSort(four, "risk", true), "four at most").toEqual(four);
});

test("an entry moves one place and never off the list", () => {
  expect(moved(["a", "b", "c"], 2, -1)).toEqual(["a", "c", "b"]);
  expect(moved(["a", "b", "c"], 0, 1)).toEqual(["b", "a", "c"]);
  expect(moved(["a", "b"], 0, -1)).toEqual(["a", "b"]);
  expect(moved(["a", "b"], 1, 1)).toEqual(["a", "b"]);
});

test("entries at the top are replaced and taken away one by one; a filter of alternatives is one entry", () => {
  const { filter } = readFilter("stage.is.INBOX;stage.not.CHECKING;due.empty");
  expect(writeFilter(withNode(filter, 1, null))).toBe("stage.is.INBOX;due.empty");
  const any = readFilter("stage.is.INBOX|due.empty").filter;
  expect(topNodes(any)).toEqual([any]);
  expect(writeFilter(withNode(any, 0, null))).toBe("");
});

test("another operator keeps the values that it takes", () => {
  const between = { field: "due", operator: "between", values: ["today", "friday"] } as const;
  expect(withOperator({ ...between, values: [...between.values] }, "before").values).toEqual(["today"]);
  expect(withOperator({ ...between, values: [...between.values] }, "empty").values).toEqual([]);
});

test("a draft is the filter it was made of, without what has no value yet", () => {
  const { filter } = readFilter("stage.is.INBOX;(denial.is.DENIED|(state.is.FALSE;risk.is.LEGAL))");
  const draft = draftOf(filter);
  expect(writeFilter(filterOf(draft))).toBe(writeFilter(filter));
  const more = { ...draft, of: [...draft.of, newCondition()] };
  expect(unfinished(more)).toBe(1);
  expect(writeFilter(filterOf(more))).toBe(writeFilter(filter));
});

test("what takes a change back leads to the row as it was", () => {
  const before = {
    owner: { id: "m1", name: "Ana" },
    dueAt: new Date("2030-01-01T00:00:00Z"),
    priority: "LOW",
    topics: ["Arms"],
    stage: "INBOX",
  } as unknown as ListedClaim;
  const edits: ClaimEdit[] = [
    { field: "owner", owner: null },
    { field: "due", dueAt: null },
    { field: "priority", priority: "URGENT" },
    { field: "topics", topics: [] },
    { field: "stage", event: "START_CHECKING", to: "CHECKING" },
  ];
  for (const edit of edits) {
    const back = inverseOf(before, edit);
    expect({ ...before, ...resultOf(edit), ...(back ? resultOf(back) : {}) }, edit.field).toEqual(before);
  }
  const declined = { ...before, stage: "DECLINED" } as ListedClaim;
  expect(inverseOf(declined, { field: "stage", event: "RESTORE", to: "INBOX" }), "a reason was given").toBe(null);
  expect(movesFrom("PUBLISHED")).toEqual([]);
});
