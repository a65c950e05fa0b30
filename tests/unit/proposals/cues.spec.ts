import { expect, test } from "@playwright/test";
import { findCues } from "@/lib/proposals/cues";
import { findQuotations } from "@/lib/proposals/quotations";
import { tokenise } from "@/lib/proposals/tokens";

const cues = (text: string) => {
  const span = { start: 0, end: text.length };
  return findCues(tokenise(text, span, findQuotations(text, [span]))).map(
    ({ words, cueClass, shape }) => `${words} ${cueClass} ${shape}`,
  );
};

const CASES: [string, string[]][] = [
  ["The minister said the bridge was safe.", ["said say active"]],
  ['"The bridge is safe," said the minister.', ["said say inverted"]],
  ["The bridge is safe, according to the minister.", ["according to say by-phrase"]],
  ["Ostmark has repeatedly denied jamming the signal.", ["denied deny active"]],
  ["He is accused by prosecutors of supplying the drug.", ["accused accuse passive"]],
  ["Analysts say it could rise.", ["say say active"]],
  ["The minister vowed to resign.", ["vowed commit active"]],
  ["The bank forecast that prices would fall.", ["forecast predict active"]],
  ["She praised the firefighters.", ["praised opine active"]],
  ["A study found no increase in cancer.", ["found evidence active"]],
  ["He was quoted as saying the deal was off.", ["quoted as saying say active"]],
  ["He pleaded not guilty.", ["pleaded not guilty deny active"]],
  ["The bank was closed, she said, adding that it would open again.", ["said say active", "adding say participle"]],
  ["The group rejected Smith's claim that the vote was stolen.", ["rejected deny active", "claim say noun"]],
];
for (const [text, expected] of CASES) test(`finds in: ${text}`, () => expect(cues(text)).toEqual(expected));

const NONE = [
  "The claims were settled in May.",
  "He declined to say where she was.",
  "She would not confirm it.",
  "The company added 12 jobs.",
  "The reports arrived on Monday.",
  "Police found a knife.",
];
for (const text of NONE) test(`finds none in: ${text}`, () => expect(cues(text)).toEqual([]));

test("passes over what stands in a quotation", () => {
  expect(cues('"My coach told me to go and said no more," she wrote.')).toEqual(["wrote say active"]);
});
