import { expect, test } from "@playwright/test";
import { listChange } from "@/lib/shared/list-change";

for (const [what, shown, now, expected] of [
  ["the same", [5, 3], [5, 3], { came: 0, left: 0 }],
  ["one more", [5, 3], [7, 5, 3], { came: 1, left: 0 }],
  ["an older one comes back", [5], [5, 2], { came: 1, left: 0 }],
  ["one less", [5, 3], [3], { came: 0, left: 1 }],
  ["one for another", [5, 3], [6, 3], { came: 1, left: 1 }],
  ["all gone", [5, 3], [], { came: 0, left: 2 }],
] as const)
  test(`between two looks at a list: ${what}`, () => expect(listChange(shown, now, 100)).toEqual(expected));

test("what is pushed below the cut has not left, and what comes up from below it has not come", () => {
  expect(listChange([9, 8, 7], [10, 9, 8], 3)).toEqual({ came: 1, left: 0 });
  expect(listChange([9, 8, 7], [9, 7, 6], 3)).toEqual({ came: 0, left: 1 });
});
