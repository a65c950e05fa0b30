import { expect, test } from "@playwright/test";
import { assign } from "../../../scripts/lib/proposals/assign.mjs";
import { figuresOf } from "../../../scripts/lib/proposals/figures.mjs";
import { sameSource } from "../../../scripts/lib/proposals/names.mjs";
import { tallyArticle } from "../../../scripts/lib/proposals/tally.mjs";

const claim = (over = {}) => ({
  start: 0,
  end: 20,
  text: "x",
  attributor: "Osei",
  attributor_variants: ["Henrik Osei", "Osei"],
  outlet_voice: false,
  kind: "fact",
  kind_alt: [],
  check_worthy: true,
  quote_type: "indirect",
  direct_quote: false,
  denied_by: [],
  denial_type: null,
  denial_skip: false,
  optional: false,
  ...over,
});
const sentences = [
  { start: 0, end: 40 },
  { start: 41, end: 80 },
];
const proposal = (over = {}) => ({
  start: 0,
  end: 20,
  attributor: "Osei",
  kind: "fact",
  denied: false,
  check_worthy: true,
  direct_quote: false,
  ...over,
});
const figures = (claims: object[], proposals: object[]) => figuresOf(tallyArticle({ claims, sentences }, proposals));

test("counts a claim that is found with its source", () => {
  expect(figures([claim()], [proposal()])).toMatchObject({ found: 1, claim_and_source: 1, source: 1, kind: 1 });
  expect(figures([claim()], [proposal({ attributor: "Brandow" })])).toMatchObject({
    found: 1,
    claim_and_source: 0,
    source: 0,
  });
  expect(figures([claim()], [proposal({ start: 45, end: 60 })])).toMatchObject({ found: 0, source: null });
});

test("takes the whole sentence for a claim inside it, but not two claims for one proposal", () => {
  const second = claim({ start: 22, end: 40 });
  expect(figures([claim(), second], [proposal({ end: 40 })]).found).toBeCloseTo(2 / 3);
});

test("neither rewards nor punishes what is optional", () => {
  expect(
    figures([claim(), claim({ start: 41, end: 60, optional: true })], [proposal(), proposal({ start: 41, end: 60 })])
      .found,
  ).toBe(1);
});

test("counts denials found, missed and made up", () => {
  const denied = claim({ denied_by: ["Kim"], denial_type: "explicit" });
  expect(figures([denied], [proposal({ denied: true })])).toMatchObject({ denial_recall: 1, denial_precision: 1 });
  expect(figures([denied], [proposal()])).toMatchObject({ denial_recall_explicit: 0 });
  expect(figures([claim()], [proposal({ denied: true })])).toMatchObject({ denial_precision: 0 });
});

test("compares names without articles, accents and possessives", () => {
  expect(sameSource("the Élysée", ["Elysee"])).toBe(true);
  expect(sameSource("Transport Minister Ilse Brandow", ["Ilse Brandow"])).toBe(true);
  expect(sameSource("he", ["Ilse Brandow"])).toBe(false);
  expect(sameSource("", ["NWA", "outlet"])).toBe(true);
});

test("finds as many pairs as there are, then the best", () => {
  const weights = [
    [12, 10],
    [11, 0],
  ];
  expect(assign(2, 2, (row: number, column: number) => weights[row]?.[column] ?? 0)).toEqual([1, 0]);
});
