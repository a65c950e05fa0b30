import { expect, test } from "@playwright/test";
import fc from "fast-check";
import { splitSentences } from "@/lib/proposals/sentences";

const split = (text: string) =>
  splitSentences(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));

const TOGETHER = [
  "Mr. Kim met Gen. Park in St. Paul.",
  "The U.S. Navy left at 5 p.m. on Sunday.",
  "It was No. 7, filed on Sept. 12.",
  "J. K. Smith met A.B. Jones.",
  '"Never!" Smith said.',
  "“Is it true?” she asked.",
  "Prices rose 3.5 per cent.",
];
for (const sentence of TOGETHER) {
  test(`keeps together: ${sentence}`, () => expect(split(`It began. ${sentence}`)).toEqual(["It began.", sentence]));
}

test("cuts inside quotations, behind closing marks, and in other scripts", () => {
  expect(split('"We have asked. We wait," he said. It ended.')).toEqual([
    '"We have asked.',
    'We wait," he said.',
    "It ended.",
  ]);
  expect(split('She replied: "No." He left.')).toEqual(['She replied: "No."', "He left."]);
  expect(split("Он ушёл. Она осталась.")).toEqual(["Он ушёл.", "Она осталась."]);
  expect(split("彼は去った。彼女は残った。")).toEqual(["彼は去った。", "彼女は残った。"]);
});

test("gives spans in order that leave out nothing but spaces", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("a", "B", ".", " ", '"', "?", "”", "1") }), (text) => {
      let at = 0;
      for (const { start, end } of splitSentences(text, { start: 0, end: text.length })) {
        expect(text.slice(at, start).trim()).toBe("");
        expect(end).toBeGreaterThan(start);
        at = end;
      }
      expect(text.slice(at).trim()).toBe("");
    }),
  );
});
