import { expect, test } from "@playwright/test";
import fc from "fast-check";
import { contentDifference } from "@/lib/reviews/content-difference";

const party = (id: string, name: string) => ({ id, slug: name.toLowerCase(), name, kind: "GOVERNMENT", aliases: [] });

const evidence = (number: number, change = {}) => ({
  number,
  stance: "SUPPORTS",
  locator: "p. 4",
  excerpt: null,
  directness: "PRIMARY",
  source: { id: "s", title: "Briefing", url: "https://example.org", published: null },
  capture: null,
  ...change,
});

const response = (id: string, change = {}) => ({
  id,
  kind: "DENIED",
  words: "It is not so.",
  said: { from: "2023-09-12", to: "2023-09-12", precision: "DAY" },
  ...change,
});

const CONTENT = {
  format: 1,
  statement: "Northland sold rockets",
  topics: ["Arms"],
  event: { from: "2022-11-01", to: "2022-11-30", precision: "MONTH" },
  denial: { status: "DENIED", counts: { DENIED: 1 } },
  assertions: [{ id: "a", party: party("p1", "Southland"), mode: "DIRECT_QUOTE", words: "They sold them.", via: [] }],
  concerned: [
    { party: party("p2", "Northland"), claimant: false, denialStatus: "DENIED", responses: [response("r1")] },
  ],
  articles: [],
  verdict: { code: "UNPROVEN", name: "Unproven", definition: "…", edition: 1, value: null },
  reason: "Nothing shows it.",
  known: "One government says so.",
  unknown: null,
  evidence: [evidence(1)],
  confidentialEvidence: 0,
};

const change = (changed: object) => contentDifference(CONTENT, { ...CONTENT, ...changed });

test("the same content has no difference", () => {
  expect(change({})).toEqual([]);
});

test("a changed text names its field, with both texts", () => {
  expect(change({ reason: "Two documents show it." })).toEqual([
    {
      where: null,
      field: "Reason for readers",
      kind: "changed",
      before: "Nothing shows it.",
      after: "Two documents show it.",
    },
  ]);
  expect(change({ unknown: "How many." })[0]).toMatchObject({
    field: "What we do not know",
    kind: "added",
    before: "",
  });
  expect(change({ known: null })[0]).toMatchObject({ field: "What we know", kind: "removed", after: "" });
});

test("dates and codes are said in words", () => {
  const event = { from: "2022-11-18", to: "2022-11-18", precision: "DAY" };
  expect(change({ event })[0]).toMatchObject({ field: "Event", before: "Nov 2022", after: "18 Nov 2022" });
  expect(change({ denial: { status: "REVERSED", counts: {} } })).toEqual([
    { where: null, field: "Denial, status", kind: "changed", before: "Denied", after: "Reversed" },
  ]);
  expect(change({ topics: ["Arms", "Sanctions"] })[0]).toMatchObject({ before: "Arms", after: "Arms, Sanctions" });
});

test("an item that came or went is one line", () => {
  expect(change({ evidence: [evidence(1), evidence(3, { locator: null })] })).toEqual([
    { where: "Evidence E-3", field: "", kind: "added", before: "", after: "Supports, Briefing" },
  ]);
  expect(change({ assertions: [] })[0]).toMatchObject({ where: "Assertion of Southland", kind: "removed" });
});

test("a changed item names item and field, also inside its source", () => {
  const changed = evidence(1, {
    locator: "p. 5",
    source: { id: "s", title: "Briefing transcript", url: "https://example.org", published: null },
  });
  expect(change({ evidence: [changed] })).toEqual([
    { where: "Evidence E-1", field: "Locator", kind: "changed", before: "p. 4", after: "p. 5" },
    {
      where: "Evidence E-1",
      field: "Source, title",
      kind: "changed",
      before: "Briefing",
      after: "Briefing transcript",
    },
  ]);
});

test("an answer is found under its party", () => {
  const concerned = [
    { ...CONTENT.concerned[0], responses: [response("r1"), response("r2", { kind: "CONFIRMED", words: "We did." })] },
  ];
  expect(change({ concerned })).toEqual([
    { where: "Northland, answer of 12 Sep 2023", field: "", kind: "added", before: "", after: "Acknowledged, We did." },
  ]);
});

test("a difference is found for every change of a leaf, and none without one", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.string({ minLength: 1 }), (a, b) => {
      const difference = contentDifference({ ...CONTENT, known: a }, { ...CONTENT, known: b });
      expect(difference.length).toBe(a === b ? 0 : 1);
    }),
  );
});
