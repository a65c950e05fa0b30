import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { inProject } from "../../../scripts/lib/project.mjs";

const [, named = ""] = /## Floors\n[^:]*: ([^\n]+)\.\n/.exec(readFileSync(inProject("SECURITY.md"), "utf8")) ?? [];
const floors = named.split(", ").map((floor) => floor.split(" ") as [string, string]);
const numbersOf = (version: string) => version.split(".").map(Number);

/** Negative when `a` is the older of two versions without a pre-release. */
function compare(a: string, b: string): number {
  const [left, right] = [numbersOf(a), numbersOf(b)];
  return left.map((part, place) => part - (right[place] ?? 0)).find((difference) => difference !== 0) ?? 0;
}

test("SECURITY.md names the floors of the libraries that meet strangers", () => {
  expect(floors.map(([name]) => name)).toEqual(expect.arrayContaining(["next", "next-auth", "undici"]));
});

for (const [name, floor] of floors) {
  test(`${name} is installed at ${floor} or newer`, () => {
    const { version } = JSON.parse(readFileSync(inProject("node_modules", name, "package.json"), "utf8"));
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(compare(version, floor), `${name} ${version}`).toBeGreaterThanOrEqual(0);
  });
}
