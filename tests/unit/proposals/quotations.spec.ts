import { expect, test } from "@playwright/test";
import { findQuotations } from "@/lib/proposals/quotations";

const quoted = (text: string) => {
  const paragraphs = [...text.matchAll(/[^\n]+/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  return findQuotations(text, paragraphs).map(({ start, end }) => text.slice(start, end));
};

const CASES: [string, string, string[]][] = [
  ["straight", 'He said "no" and "never".', ['"no"', '"never"']],
  ["curly", "He said “no” twice.", ["“no”"]],
  ["nested", "“She told me ‘go’ and I went,” he said.", ["“She told me ‘go’ and I went,”"]],
  ["single, with apostrophes", "‘It’s the workers’ fault,’ he said.", ["‘It’s the workers’ fault,’"]],
  ["straight single", "He called it 'a lie' on Monday.", ["'a lie'"]],
  ["apostrophes alone", "The workers' club doesn't open in the '90s style.", []],
  ["guillemets", "Il a dit «jamais» hier.", ["«jamais»"]],
  ["unclosed", 'He said "we never\n\n"We left," he said.', ['"we never', '"We left,"']],
  ["running on", "“We came.\n“We left,” he said.", ["“We came.", "“We left,”"]],
];
for (const [name, text, expected] of CASES)
  test(`finds quotations: ${name}`, () => expect(quoted(text)).toEqual(expected));

test("says which were not closed", () => {
  const text = "“We came.";
  expect(findQuotations(text, [{ start: 0, end: text.length }])).toEqual([
    { start: 0, end: text.length, closed: false },
  ]);
});
