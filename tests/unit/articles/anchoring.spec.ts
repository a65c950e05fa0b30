import { expect, test } from "@playwright/test";
import fc from "fast-check";
import { anchorAt, CONTEXT_LENGTH, MAX_PASSAGE, makeAnchor } from "@/lib/articles/anchoring";
import { fromCodePointOffset, toCodePointOffset } from "@/lib/articles/code-points";
import { reanchor } from "@/lib/articles/reanchor";
import { toSelectors } from "@/lib/articles/selectors";

const TEXT = "The board denied it. 👩‍🚒 Fire chief Åsa Lind said: “Nobody asked us.”\n\nShe left.";

test("a selection becomes its words, their place, and up to 32 units of context on both sides", () => {
  const start = TEXT.indexOf("Fire");
  const anchor = makeAnchor(TEXT, start, TEXT.indexOf(" said"));
  expect(anchor).toEqual({
    ok: true,
    data: {
      exact: "Fire chief Åsa Lind",
      prefix: "The board denied it. 👩‍🚒 ",
      suffix: " said: “Nobody asked us.”\n\nShe l",
      start,
      end: start + 19,
    },
  });
});

test("a selection grows to whole characters and loses white space", () => {
  const emoji = TEXT.indexOf("👩");
  expect(makeAnchor(TEXT, emoji + 1, emoji + 3)).toMatchObject({ data: { exact: "👩‍🚒", start: emoji } });
  expect(makeAnchor(TEXT, emoji - 1, emoji + 6)).toMatchObject({ data: { exact: "👩‍🚒" } });
  const accent = "cafe\u0301 noir";
  expect(makeAnchor(accent, 0, 4)).toMatchObject({ data: { exact: "cafe\u0301" } });
});

test("what spans nothing, too much or no text is refused", () => {
  const gap = TEXT.indexOf("\n\n");
  const long = "ab ".repeat(400);
  const refused: [string, number, number, RegExp][] = [
    [TEXT, 5, 5, /Nothing is selected/],
    [TEXT, 9, 5, /Nothing is selected/],
    [TEXT, gap, gap + 2, /Nothing is selected/],
    [TEXT, -1, 5, /outside the text/],
    [TEXT, 0, TEXT.length + 1, /outside the text/],
    [TEXT, 0.5, 4, /outside the text/],
    [TEXT, Number.NaN, 4, /outside the text/],
    [long, 0, 1_001, /1,001 characters/],
  ];
  for (const [text, start, end, message] of refused) {
    const result = makeAnchor(text, start, end);
    expect(result).toMatchObject({ ok: false, code: "INVALID" });
    expect(result.ok ? "" : result.message).toMatch(message);
  }
  expect(makeAnchor("😀".repeat(MAX_PASSAGE), 0, 2 * MAX_PASSAGE)).toMatchObject({ ok: true });
});

const characters = fc.constantFrom(
  "a",
  "B",
  " ",
  ".",
  "\n\n",
  "é",
  "e\u0301",
  "👩‍🚒",
  "🇳🇴",
  "한",
  "ا",
  "\u0301",
  "👍🏽",
  "x y z",
);
const passages = fc
  .array(characters, { minLength: 1, maxLength: 80 })
  .map((list) => list.join(""))
  .chain((text) => fc.tuple(fc.constant(text), fc.nat(text.length), fc.nat(text.length)));

test("every anchor fits its text, cuts no character and is found again in place", () => {
  const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });
  fc.assert(
    fc.property(passages, ([text, start, end]) => {
      const made = makeAnchor(text, start, end);
      if (!made.ok) return end <= start || text.slice(start, end).trim() === "";
      const { exact, prefix, suffix, ...at } = made.data;
      const edges = new Set([...segmenter.segment(text)].map(({ index }) => index)).add(text.length);
      const whole = [at.start, at.end, at.start - prefix.length, at.end + suffix.length].every((edge) =>
        edges.has(edge),
      );
      const fits = text.slice(at.start, at.end) === exact && /^(?:\S|\s\p{M})(?:.*\S)?$/su.test(exact);
      const short = prefix.length <= CONTEXT_LENGTH && suffix.length <= CONTEXT_LENGTH;
      const again = reanchor(made.data, text);
      return whole && fits && short && again.state === "OK" && again.score === 1 && again.anchor.start === at.start;
    }),
    { numRuns: 1_000 },
  );
});

test("offsets convert to code points and back", () => {
  expect(toCodePointOffset("😀 abc", 3)).toBe(2);
  expect(fromCodePointOffset("😀 abc", 2)).toBe(3);
  expect(fromCodePointOffset("ab", 9)).toBe(2);
  fc.assert(
    fc.property(
      fc.array(characters).map((list) => list.join("")),
      fc.nat(50),
      (text, position) => {
        const points = Math.min(position, Array.from(text).length);
        return toCodePointOffset(text, fromCodePointOffset(text, points)) === points;
      },
    ),
  );
});

test("the exported selectors count code points", () => {
  const start = TEXT.indexOf("Nobody");
  const [quote, position] = toSelectors(TEXT, anchorAt(TEXT, start, start + 15));
  expect(quote.exact).toBe("Nobody asked us");
  expect(Array.from(TEXT).slice(position.start, position.end).join("")).toBe("Nobody asked us");
  expect(position.start).toBeLessThan(start);
});
