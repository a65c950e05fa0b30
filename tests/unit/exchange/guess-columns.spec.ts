import { expect, test } from "@playwright/test";
import { guessColumns, guessSeparator } from "@/lib/exchange/guess-columns";

test("what separates the cells shows in the first lines", () => {
  expect(guessSeparator("a,b,c\n1,2,3\n")).toBe(",");
  expect(guessSeparator("a;b;c\n1,5;2,5;3\n")).toBe(";");
  expect(guessSeparator("a\tb\n1, 2, 3\t4\n")).toBe("\t");
  expect(guessSeparator('Claim;Who\n"One, two; three, four",x\n"a";b\n')).toBe(";");
  expect(guessSeparator("only one heading\nand a row, with a comma\n")).toBe(",");
  expect(guessSeparator("")).toBe(",");
});

test("headings are known in several spellings, and each column is taken once", () => {
  expect(guessColumns(["Date said", "STATEMENT", "Said_by", "Source URL", "Tags"])).toEqual({
    text: 1,
    attributor: 2,
    link: 3,
    date: 0,
    topics: 4,
  });
  expect(guessColumns(["Aussage", "Urheber", "Quelle", "Datum", "Thema"])).toEqual({
    text: 0,
    attributor: 1,
    link: 2,
    date: 3,
    topics: 4,
  });
  expect(guessColumns(["x", "y"])).toEqual({ text: null, attributor: null, link: null, date: null, topics: null });
  expect(guessColumns(["Claim", "Claim"])).toMatchObject({ text: 0 });
});
