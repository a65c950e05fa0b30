import { expect, test } from "@playwright/test";
import { readOptions } from "../../../scripts/lib/bench/options.mjs";
import { median, percentile } from "../../../scripts/lib/bench/statistics.mjs";

const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1);

test("a percentile is the value that so many of the values do not exceed", () => {
  expect([50, 95, 99].map((percent) => percentile(upTo(100), percent))).toEqual([50, 95, 99]);
  expect([50, 95, 99].map((percent) => percentile(upTo(10), percent))).toEqual([5, 10, 10]);
  expect(percentile([7], 1)).toBe(7);
});

test("the median takes the middle, or the mean of the middle two, in whatever order they come", () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([9, 1, 5, 7])).toBe(6);
});

test("the command line names the benchmarks that there are, and refuses what it does not know", () => {
  expect(readOptions([])).toEqual({ only: ["public"], json: false, claims: 100_000, rounds: 5, seconds: 3 });
  expect(readOptions(["--only", "public", "--json", "--rounds", "2"])).toMatchObject({ json: true, rounds: 2 });
  expect(() => readOptions(["--only", "publik"])).toThrow(
    'There is no benchmark named "publik". There are: public, profile, claims, proposals, dashboard.',
  );
  expect(readOptions(["--claims", "1000000", "--data", "folder"])).toMatchObject({
    only: ["claims"],
    claims: 1_000_000,
    data: "folder",
  });
  expect(() => readOptions(["--claims", "many"])).toThrow("whole number");
  expect(() => readOptions(["--seconds", "0"])).toThrow("whole number");
  expect(() => readOptions(["--fast"])).toThrow("The options are");
});
