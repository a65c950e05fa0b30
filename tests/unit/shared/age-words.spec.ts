import { expect, test } from "@playwright/test";
import { ageWords } from "@/lib/shared/age-words";

test("an age is said in one unit, rounded down", () => {
  const minute = 60_000;
  for (const [milliseconds, words] of [
    [-5, "under a minute"],
    [minute - 1, "under a minute"],
    [minute, "1 min"],
    [60 * minute - 1, "59 min"],
    [60 * minute, "1 h"],
    [48 * 60 * minute - 1, "47 h"],
    [48 * 60 * minute, "2 days"],
  ] as const)
    expect(ageWords(milliseconds)).toBe(words);
});
