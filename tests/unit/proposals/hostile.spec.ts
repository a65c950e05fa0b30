import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { proposeClaims } from "@/lib/proposals/propose";

const ARTICLE = readFileSync("tests/fixtures/proposals/smoke/d01.txt", "utf8");
const OPENING = "The harbour was closed on Monday after a crane fell into the water.\n\n".repeat(100);

// Generous, for machines are slow and shared: what is quadratic takes minutes here.
const TEXTS: [string, string][] = [
  ["50,000 quotation marks", `${OPENING}${'Kim said "no" that "yes" is. '.repeat(12_500)}`],
  ["quotation marks and nothing else", OPENING + '"'.repeat(50_000)],
  ["apostrophes that open", OPENING + "'a ".repeat(50_000)],
  ["one sentence without an end", OPENING + "Kim said that, ".repeat(30_000)],
  ["capitals", OPENING + "Kim ".repeat(60_000)],
  ["brackets", OPENING + "(Kim said ".repeat(20_000)],
  ["200,000 words", `${ARTICLE.slice(153, 2560)}\n\n`.repeat(500)],
];
for (const [name, text] of TEXTS) {
  test(`reads in time that grows with the text: ${name}`, () => {
    test.setTimeout(90_000);
    expect(proposeClaims(text).claims.length).toBeGreaterThan(0);
  });
}
