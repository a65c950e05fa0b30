import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { proposeClaims } from "@/lib/proposals/propose";

const ARTICLE = readFileSync("tests/fixtures/proposals/smoke/d01.txt", "utf8").slice(153, 2560);
const OPENING = "The harbour was closed on Monday after a crane fell into the water.\n\n".repeat(100);
const WRAPPED = "officials in the harbour of the northern town went on to count the crates and\n";

// Each makes a text of so many hundreds of its pieces, where a step that is not linear would be felt.
const TEXTS: [string, number, (size: number) => string][] = [
  ["quotations", 62, (size) => 'Kim said "no" that "yes" is. '.repeat(size * 100)],
  ["quotation marks and nothing else", 250, (size) => '"'.repeat(size * 100)],
  [
    "a quotation that nobody closes",
    60,
    (size) => `Kim said: “${"It rained on Monday and the road was closed. ".repeat(size * 100)}`,
  ],
  ["apostrophes that open", 250, (size) => "'a ".repeat(size * 100)],
  ["one sentence without an end", 100, (size) => "Kim said that, ".repeat(size * 100)],
  ["capitals", 300, (size) => "Kim ".repeat(size * 100)],
  ["brackets", 100, (size) => "(Kim said ".repeat(size * 100)],
  ["full stops", 500, (size) => `Kim said it was late${".".repeat(size * 100)}x.`],
  ["hashes", 500, (size) => `${"#".repeat(size * 100)} Kim said it was late.`],
  ["denials", 60, (size) => "Kim accused Lee of theft. Lee denied the charge. ".repeat(size * 100)],
  ["lines of a narrow page", 100, (size) => WRAPPED.repeat(size * 100)],
  ["an article of many pages", 1, (size) => `${ARTICLE}\n\n`.repeat(size * 100)],
];
// Twice the text takes twice as long; what is quadratic takes four times as long.
const MOST = 3.2;
const READINGS = 6;
// Below this a figure says more about the machine than about the text.
const LEAST_MS = 30;

/** Processor time of one reading in milliseconds, so that what else runs does not count. */
function cost(text: string): number {
  const before = process.cpuUsage();
  expect(proposeClaims(text).claims.length).toBeGreaterThan(0);
  const { user, system } = process.cpuUsage(before);
  return Math.max(LEAST_MS, (user + system) / 1000);
}

for (const [name, size, make] of TEXTS) {
  test(`reads in time that grows with the text: ${name}`, () => {
    test.setTimeout(120_000);
    const [once, twice] = [OPENING + make(size), OPENING + make(size * 2)];
    cost(once);
    // The least of several readings of each: whatever else the machine did only adds to one.
    let [one, two] = [cost(once), cost(twice)];
    for (let readings = 1; readings < READINGS && two / one >= MOST; readings += 1) {
      one = Math.min(one, cost(once));
      two = Math.min(two, cost(twice));
    }
    expect(two / one).toBeLessThan(MOST);
  });
}
