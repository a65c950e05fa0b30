import { expect, test } from "@playwright/test";
import { findAttributions } from "@/lib/proposals/attributions";
import { splitParts } from "@/lib/proposals/parts";
import { findQuotations } from "@/lib/proposals/quotations";
import { tokenise } from "@/lib/proposals/tokens";

/** The parts of a sentence as "source: words". */
const parts = (text: string) => {
  const span = { start: 0, end: text.length };
  const tokens = tokenise(text, span, findQuotations(text, [span]));
  return splitParts({ ...span, paragraph: 0, tokens }, findAttributions(text, tokens)).map(
    ({ from, to, said, answer }) => {
      const words = text.slice(tokens[from]?.start, tokens[to - 1]?.end);
      return `${answer ? "answer of " : ""}${said ? [...said.via, said.source].join(" > ") : "-"}: ${words}`;
    },
  );
};

const CASES: [string, string[]][] = [
  [
    "The army said it had flown no missions, and Kirovia denied that its planes were involved.",
    ["army: The army said it had flown no missions", "Kirovia: Kirovia denied that its planes were involved."],
  ],
  [
    "Karvelia accused Ostmark of jamming, a charge Ostmark denied.",
    ["Karvelia: Karvelia accused Ostmark of jamming", "answer of Ostmark: a charge Ostmark denied."],
  ],
  [
    "Officials said the captain had told them that it failed.",
    ["Officials > captain: Officials said the captain had told them that it failed."],
  ],
  [
    "The report found that the harbour had risen and would probably rise again.",
    ["report: The report found that the harbour had risen", "report: would probably rise again."],
  ],
  ["It was late, she said, and it was dark.", ["she: It was late, she said, and it was dark."]],
];
for (const [text, expected] of CASES) test(`cuts: ${text}`, () => expect(parts(text)).toEqual(expected));
