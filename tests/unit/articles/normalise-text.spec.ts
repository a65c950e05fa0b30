import { expect, test } from "@playwright/test";
import fc from "fast-check";
import {
  acceptArticleText,
  MAX_ARTICLE_LENGTH,
  NORMALISATION,
  normaliseText,
  textHash,
} from "@/lib/articles/normalise-text";

const CASES: [string, string, string][] = [
  [
    "line ends of all systems",
    "One.\r\n\r\nTwo.\rThree.\u2029Four.\u0085Five.",
    "One.\n\nTwo.\n\nThree.\n\nFour.\n\nFive.",
  ],
  ["runs of white space", "  One \t\u00a0 two.\u3000 \n\n\n \n Three. ", "One two.\n\nThree."],
  ["composed letters", "Cafe\u0301", "Caf\u00e9"],
  ["entities", "Q&amp;A &quot;x&quot; &#8217;s &eacute;t&#xe9; &nbsp;end", 'Q&A "x" ’s été end'],
  ["entities inside entities", "&amp;amp;lt;b&amp;gt;", "<b>"],
  ["what only looks like an entity", "AT&T; R&D &nosuch; &;", "AT&T; R&D &nosuch; &;"],
  ["invisible characters", "\ufeffin\u00advisible \u200bwords\u2060 \u202eturned\u202c", "invisible words turned"],
  ["an entity put together by a dropped character", "&am\u200bp;", "&"],
  ["control characters and lone surrogates", "a\u0000b\u0007c \ud800 d", "abc \ufffd d"],
  ["joiners outside joining scripts", "a\u200db\u200cc", "abc"],
  ["joiners inside emoji and Persian", "👩\u200d🚒 می\u200cخواهم", "👩\u200d🚒 می\u200cخواهم"],
  ["lines of a word processor as paragraphs", "One.\nTwo.\nThree.", "One.\n\nTwo.\n\nThree."],
];
for (const [name, raw, expected] of CASES) {
  test(`normalises ${name}`, () => {
    expect(normaliseText(raw)).toBe(expected);
  });
}

test("joins lines that were wrapped at a column, and keeps short last lines apart", () => {
  const wrapped = [
    "The harbour board met on Tuesday evening to hear from the contractor",
    "that was hired to deepen the northern channel, and from the fishermen",
    "who say that the work has not begun and that the money is",
    "already spent.",
    "A second hearing is planned for the first week of the next month, if",
    "the contractor agrees to bring the records of its survey boat along",
    "with the invoices.",
  ].join("\n");
  const paragraphs = normaliseText(wrapped).split("\n\n");
  expect(paragraphs).toHaveLength(2);
  expect(paragraphs[0]).toMatch(/^The harbour .* contractor that .* already spent\.$/);
  expect(paragraphs[1]).toMatch(/^A second .* invoices\.$/);
});

const pieces = fc.constantFrom(
  "&",
  "amp;",
  "lt;",
  "#38;",
  "#x3b;",
  ";",
  "\u037e",
  "e",
  "\u0301",
  "\u200b",
  "\u200d",
  "👩",
  "\n",
  "\r",
  " ",
  "\u00a0",
  "A",
  ".",
  "\ud83d",
  "\u2029",
  "ا",
);
const anyUnit = fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit));
const texts = fc.array(fc.oneof(anyUnit, pieces), { maxLength: 80 }).map((list) => list.join(""));

test("doing it twice changes nothing, and the form is what it promises", () => {
  const untidy = /(?<!\n)\n(?!\n)|\n{3}|\r|[ \t]{2}|[\0\u200b\ufeff]| \n|\n /;
  fc.assert(
    fc.property(texts, (raw) => {
      const once = normaliseText(raw);
      const storable = Buffer.from(once, "utf8").toString("utf8") === once;
      const stable = normaliseText(once) === once && once.normalize("NFC") === once && once.trim() === once;
      return stable && storable && !untidy.test(once);
    }),
    { numRuns: 2_000 },
  );
});

test("a million characters of entities take well under a second or two", () => {
  const started = performance.now();
  expect(normaliseText("&amp;".repeat(200_000))).toHaveLength(200_000);
  expect(normaliseText(`&${"amp;".repeat(250_000)}`)).toBe("&");
  expect(normaliseText("&am\u200bp;".repeat(100_000))).toHaveLength(100_000);
  expect(performance.now() - started).toBeLessThan(6_000);
});

test("a text is accepted with its hash and the version of the rules", () => {
  expect(acceptArticleText(" abc\r\n")).toEqual({
    ok: true,
    data: {
      text: "abc",
      hash: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
      normalisation: NORMALISATION,
    },
  });
  expect(textHash("é")).toHaveLength(64);
});

test("nothing, only white space, and too much are refused, each with its own message", () => {
  const refusals = ["", " \n\u200b\u00a0", "a".repeat(MAX_ARTICLE_LENGTH + 1), "a".repeat(10 * 1024 * 1024)].map(
    acceptArticleText,
  );
  for (const refusal of refusals) expect(refusal).toMatchObject({ ok: false, code: "INVALID" });
  const messages = refusals.map((refusal) => (refusal.ok ? "" : refusal.message));
  expect(messages[0]).toBe(messages[1]);
  expect(messages[2]).toContain("1,000,001 characters");
  expect(messages[3]).toContain("10,485,760 characters");
  expect(acceptArticleText("a".repeat(MAX_ARTICLE_LENGTH))).toMatchObject({ ok: true });
});
