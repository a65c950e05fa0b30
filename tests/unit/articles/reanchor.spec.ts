import { expect, test } from "@playwright/test";
import fc from "fast-check";
import { type Anchor, makeAnchor } from "@/lib/articles/anchoring";
import { reanchor, reanchorAll } from "@/lib/articles/reanchor";
import { splitSentences } from "@/lib/articles/sentences";
import { madeUpProse, randomFrom } from "./prose";

function anchorOf(text: string, words: string, from = 0): Anchor {
  const start = text.indexOf(words, from);
  const made = makeAnchor(text, start, start + words.length);
  if (!made.ok || start < 0) throw new Error(`not in the text: ${words}`);
  return made.data;
}

const OLD = `Quay workers said on Monday that the northern channel had silted up again.

The board denied it. "The channel is eight metres deep," its engineer, Ruth Amsel, told reporters.

The company denied it. Its director said that 400,000 tonnes of silt were removed in March.

The auditor has asked to see the invoices.`;

test("words that stay in place are OK", () => {
  const anchor = anchorOf(OLD, "the northern channel had silted up again");
  expect(reanchor(anchor, OLD)).toEqual({ state: "OK", anchor, score: 1 });
  expect(reanchor(anchor, `${OLD}\n\nMore follows.`)).toMatchObject({ state: "OK" });
});

test("words pushed along by an insertion before them have MOVED, with new offsets and context", () => {
  const anchor = anchorOf(OLD, "400,000 tonnes of silt were removed in March");
  const text = `Correction: an earlier version had a wrong depth.\n\n${OLD}`;
  const found = reanchor(anchor, text);
  expect(found).toMatchObject({ state: "MOVED", anchor: anchorOf(text, anchor.exact) });
  expect(found.score).toBeGreaterThan(0.98);
});

test("of several places with the same words the one in the old surroundings is taken", () => {
  const second = anchorOf(OLD, "denied it", OLD.indexOf("The company"));
  const text = `He denied it. She denied it.\n\n${OLD}\n\nThey denied it.`;
  expect(reanchor(second, text)).toMatchObject({
    state: "MOVED",
    anchor: { start: text.indexOf("denied it", text.indexOf("The company")) },
  });
});

test("short words that are only left in other surroundings are an orphan", () => {
  const anchor = anchorOf(OLD, "denied it", OLD.indexOf("The company"));
  const text = "A minister arrived by train. Asked whether he knew her, he denied it and walked off to lunch.";
  expect(reanchor(anchor, text)).toMatchObject({ state: "ORPHANED", anchor });
});

test("a long sentence moved to the end of the article keeps its passage", () => {
  const anchor = anchorOf(OLD, '"The channel is eight metres deep," its engineer, Ruth Amsel, told reporters.');
  const text = `${OLD.replace(` ${anchor.exact}`, "")}\n\n${anchor.exact}`;
  expect(reanchor(anchor, text)).toMatchObject({ state: "MOVED", anchor: { start: text.lastIndexOf('"The channel') } });
});

const EDITS: [string, string, string][] = [
  [
    "a number corrected",
    "400,000 tonnes of silt were removed in March",
    "300,000 tonnes of silt were removed in March",
  ],
  ["a word put in", "The auditor has asked to see the invoices", "The auditor has twice asked to see the invoices"],
  ["a denial turned round", "The channel is eight metres deep", "The channel is not eight metres deep"],
  ["quotation marks changed", '"The channel is eight metres deep,"', "“The channel is eight metres deep,”"],
  ["a name spelt anew", "its engineer, Ruth Amsel, told reporters", "its engineer, Ruth Ansell, told reporters"],
];
for (const [name, before, after] of EDITS) {
  test(`${name} is CHANGED, and the new words are given`, () => {
    const anchor = anchorOf(OLD, before);
    const text = `Updated at noon.\n\n${OLD.replace(before, after)}`;
    const found = reanchor(anchor, text);
    expect(found).toMatchObject({ state: "CHANGED", anchor: { exact: after, start: text.indexOf(after) } });
    expect(found.score).toBeGreaterThan(0.75);
    expect(found.score).toBeLessThan(1);
  });
}

test("a sentence that was taken out or replaced is an orphan with its old anchor", () => {
  const anchor = anchorOf(OLD, "400,000 tonnes of silt were removed in March");
  for (const text of [
    OLD.replace(/The company denied it.*\n\n/, ""),
    OLD.replace("400,000 tonnes of silt were removed in March", "nobody had been paid"),
    "Something else entirely.",
    "",
  ]) {
    const found = reanchor(anchor, text);
    expect(found).toMatchObject({ state: "ORPHANED", anchor });
    expect(found.score).toBeLessThan(0.75);
  }
});

test("passages of any text are found after paragraphs were put before and behind it", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 10_000 }),
      fc.nat(400),
      fc.integer({ min: 33, max: 300 }),
      (seed, from, length) => {
        const text = madeUpProse(1_000, seed);
        const made = makeAnchor(text, from, from + length);
        if (!made.ok) return false;
        const before = `${madeUpProse(300, seed + 1)}\n\n`;
        const found = reanchor(made.data, `${before}${text}\n\n${madeUpProse(300, seed + 2)}`);
        return found.state === "MOVED" && found.anchor.start === made.data.start + before.length;
      },
    ),
    { numRuns: 200 },
  );
});

test("a hundred passages of a 200,000 character text, every one edited, take a few seconds", () => {
  const text = madeUpProse(200_000, 7);
  const random = randomFrom(8);
  const sentences = splitSentences(text, "en").filter(({ start, end }) => end - start > 60);
  const chosen = Array.from({ length: 100 }, (_, index) => sentences[Math.floor((index * sentences.length) / 100)]);
  const anchors = chosen.flatMap((span) => {
    const made = span && makeAnchor(text, span.start, span.end);
    return made?.ok ? [made.data] : [];
  });
  let edited = text;
  for (const anchor of [...anchors].reverse()) {
    const at = anchor.start + 20 + Math.floor(random() * 20);
    edited = `${edited.slice(0, at)} newly inserted ${edited.slice(at + 3)}`;
  }
  const started = performance.now();
  const found = reanchorAll(anchors, `${madeUpProse(500, 9)}\n\n${edited}`);
  expect(performance.now() - started).toBeLessThan(5_000);
  expect(found.map(({ state }) => state)).toEqual(anchors.map(() => "CHANGED"));
  expect(found.every(({ anchor }) => anchor.exact.includes("newly inserted"))).toBe(true);
});

test("texts made to be awkward end in time as well", () => {
  const started = performance.now();
  const repeated = "ab".repeat(100_000);
  const anchors = Array.from({ length: 100 }, (_, index): Anchor => {
    const exact = `${"ab".repeat(100 + index)}c`;
    return {
      exact,
      prefix: "ab".repeat(16),
      suffix: "ba".repeat(16),
      start: index * 50,
      end: index * 50 + exact.length,
    };
  });
  reanchorAll(anchors, repeated);
  reanchorAll(
    anchors.map((anchor) => ({ ...anchor, exact: "ba", end: anchor.start + 2, start: anchor.start + 1 })),
    repeated,
  );
  reanchorAll(anchors, madeUpProse(200_000, 3));
  expect(performance.now() - started).toBeLessThan(10_000);
});
