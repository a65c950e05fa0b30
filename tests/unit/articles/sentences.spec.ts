import { expect, test } from "@playwright/test";
import fc from "fast-check";
import { normaliseText } from "@/lib/articles/normalise-text";
import { splitSentences } from "@/lib/articles/sentences";

const split = (text: string, language = "en") =>
  splitSentences(text, language).map(({ start, end }) => text.slice(start, end));

const KEPT_TOGETHER = [
  "N. Korea and S. Korea spoke.",
  "Mr. Kim met Dr. Lee, Gen. Park and Sen. John Roe (R-Ariz.) in St. Paul.",
  "J. K. Smith met A.B. Jones.",
  "The U.S. Navy left the U.N. Security Council at 5 p.m. on Sunday.",
  "It was No. 7 on p. 4, filed on Sept. 12 and Jan. 3.",
  "Prices rose 3.5 percent vs. 2.1 a year ago, i.e. faster, e.g. for bread.",
  "Acme Inc. Chief Pat Doe resigned.",
  "“Is it true?” she asked.",
  '"Never!" Smith said.',
  "No... maybe not.",
  "See www.example.com or mail a.b@example.com today.",
  "HARBOUR DISPUTE",
];
for (const sentence of KEPT_TOGETHER) {
  test(`keeps together: ${sentence}`, () => {
    expect(split(sentence)).toEqual([sentence]);
    expect(split(`It began. ${sentence}`)).toEqual(["It began.", sentence]);
  });
}

const CUT: [string, string[]][] = [
  ["He met her in the U.S. The trip took 3 days.", ["He met her in the U.S.", "The trip took 3 days."]],
  ["It was plan B. He left. No. That is false.", ["It was plan B.", "He left.", "No.", "That is false."]],
  ["“We won.” “No,” she said. It ended.", ["“We won.”", "“No,” she said.", "It ended."]],
  ['He said "never". She said "yes."  They left.', ['He said "never".', 'She said "yes."', "They left."]],
  ["It was over. (He lied.) Then he left.", ["It was over.", "(He lied.)", "Then he left."]],
  ["A heading\n\nOne. Two?\n\nThree!", ["A heading", "One.", "Two?", "Three!"]],
];
for (const [text, expected] of CUT) {
  test(`cuts: ${text}`, () => {
    expect(split(normaliseText(text))).toEqual(expected);
  });
}

test("knows the abbreviations, ordinals and marks of other languages", () => {
  expect(split("Am 3. Mai kam z.B. Dr. Abel. Er schwieg.", "de")).toEqual([
    "Am 3. Mai kam z.B. Dr. Abel.",
    "Er schwieg.",
  ]);
  expect(split("M. Dupont a démenti. Il part.", "fr-FR")).toEqual(["M. Dupont a démenti.", "Il part."]);
  expect(split("他说不。她说是。「真的吗？」他问。", "zh")).toEqual(["他说不。", "她说是。", "「真的吗？」", "他问。"]);
  expect(split("One. Two.", "not a language")).toEqual(["One.", "Two."]);
});

const pieces = fc.constantFrom(
  "Mr. ",
  "Kim",
  " said",
  ". ",
  "? ",
  "! ",
  '"',
  "“",
  "”",
  "(",
  ")",
  "U.S. ",
  "\n\n",
  " 3",
  "。",
  "「",
  "a",
  " B. ",
  "…",
);

test("sentences are trimmed, in order, inside one paragraph, and leave out nothing but white space", () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
      const text = normaliseText(parts.join(""));
      const spans = splitSentences(text, "en");
      let at = 0;
      for (const { start, end } of spans) {
        const words = text.slice(start, end);
        if (
          start < at ||
          text.slice(at, start).trim() ||
          words.trim() !== words ||
          words === "" ||
          words.includes("\n")
        )
          return false;
        at = end;
      }
      return text.slice(at).trim() === "";
    }),
    { numRuns: 2_000 },
  );
});

test("a paragraph of tens of thousands of sentences takes seconds, not minutes", () => {
  const started = performance.now();
  expect(splitSentences("It was so. ".repeat(20_000).trim(), "en")).toHaveLength(20_000);
  expect(splitSentences("N. ".repeat(20_000).trim(), "en")).toHaveLength(1);
  expect(performance.now() - started).toBeLessThan(8_000);
});
