import { expect, test } from "@playwright/test";
import fc from "fast-check";
import { splitParagraphs } from "@/lib/articles/paragraphs";
import { segmentParagraphs, segments } from "@/lib/articles/segments";

test("overlapping passages are cut into runs that name all they belong to", () => {
  const runs = segments("abcdefghij", [
    { id: "1", start: 2, end: 6 },
    { id: "2", start: 4, end: 8 },
    { id: "3", start: 4, end: 5 },
  ]);
  expect(runs.map(({ text, ids }) => `${text}:${ids.join("+")}`)).toEqual([
    "ab:",
    "cd:1",
    "e:1+2+3",
    "f:1+2",
    "gh:2",
    "ij:",
  ]);
});

test("a passage over two paragraphs is in both, and never in the gap between them", () => {
  const paragraphs = segmentParagraphs("One two.\n\nThree four.", [{ id: "1", start: 4, end: 15 }]);
  expect(paragraphs.map((paragraph) => paragraph.segments.map(({ text, ids }) => [text, ids]))).toEqual([
    [
      ["One ", []],
      ["two.", ["1"]],
    ],
    [
      ["Three", ["1"]],
      [" four.", []],
    ],
  ]);
});

test("no passage gives one run, and no text gives none", () => {
  expect(segments("abc", [])).toEqual([{ start: 0, end: 3, text: "abc", ids: [] }]);
  expect(segments("", [{ id: "1", start: 0, end: 0 }])).toEqual([]);
  expect(segmentParagraphs("", [])).toEqual([]);
});

const highlights = fc.array(
  fc.record({
    id: fc.constantFrom("a", "b", "c", "d"),
    start: fc.integer({ min: -5, max: 60 }),
    end: fc.integer({ min: -5, max: 60 }),
  }),
  { maxLength: 8 },
);
const texts = fc.array(fc.constantFrom("word", " ", "\n\n", "."), { maxLength: 16 }).map((parts) => parts.join(""));

test("runs cover the text exactly, in order, and every place has just the passages that lie over it", () => {
  fc.assert(
    fc.property(texts, highlights, (text, given) => {
      const runs = segments(text, given);
      const joined = runs.map((run) => run.text).join("") === text;
      const chained = runs.every(
        (run, index) => run.start === (index === 0 ? 0 : runs[index - 1]?.end) && run.end > run.start,
      );
      const right = runs.every((run) => {
        const over = new Set<string>(
          given.filter(({ start, end }) => start <= run.start && end >= run.end && end > start).map(({ id }) => id),
        );
        return over.size === run.ids.length && run.ids.every((id) => over.has(id));
      });
      const paragraphs = splitParagraphs(text).every(({ start, end }) => !text.slice(start, end).includes("\n\n"));
      return joined && chained && right && paragraphs;
    }),
    { numRuns: 1_000 },
  );
});
