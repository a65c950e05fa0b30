import { expect, test } from "@playwright/test";
import { anchorAt } from "@/lib/articles/anchoring";
import { textFragment } from "@/lib/articles/text-fragment";

const TEXT =
  "The harbour board denied it on Monday. The company, a rival, denied it – twice & loudly, on-site, again.\n\nNobody else spoke.";

const fragment = (words: string, from = 0) => {
  const start = TEXT.indexOf(words, from);
  return textFragment(TEXT, anchorAt(TEXT, start, start + words.length));
};

test("words that occur once stand alone, with the separators of the syntax escaped", () => {
  expect(fragment("denied it – twice & loudly, on-site")).toBe(
    "#:~:text=denied%20it%20%E2%80%93%20twice%20%26%20loudly%2C%20on%2Dsite",
  );
});

test("words that occur twice, or are few, get whole words of context from their own paragraph", () => {
  expect(fragment("denied it", TEXT.indexOf("rival"))).toBe(
    "#:~:text=Monday.%20The%20company%2C%20a%20rival%2C-,denied%20it,-%E2%80%93%20twice%20%26%20loudly%2C%20on%2Dsite%2C",
  );
  expect(fragment("Nobody else")).toBe("#:~:text=Nobody%20else,-spoke.");
});

test("a long passage and one over two paragraphs are given as a range", () => {
  const long = Array.from({ length: 80 }, (_, index) => `word${index}`).join(" ");
  expect(textFragment(long, anchorAt(long, 0, long.length))).toBe(
    "#:~:text=word0%20word1%20word2%20word3%20word4%20word5,word74%20word75%20word76%20word77%20word78%20word79",
  );
  expect(fragment("a rival, denied it – twice & loudly, on-site, again.\n\nNobody else spoke.")).toContain(
    ",Nobody%20else%20spoke.",
  );
});
