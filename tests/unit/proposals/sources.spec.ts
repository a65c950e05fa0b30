import { expect, test } from "@playwright/test";
import { findAttributions } from "@/lib/proposals/attributions";
import { findQuotations } from "@/lib/proposals/quotations";
import { tokenise } from "@/lib/proposals/tokens";

const sources = (text: string) => {
  const span = { start: 0, end: text.length };
  return findAttributions(text, tokenise(text, span, findQuotations(text, [span]))).map(({ source }) => source);
};

const CASES: [string, string[]][] = [
  ["Henrik Osei, a navigation engineer at the Calloway Institute, said it fitted.", ["Henrik Osei"]],
  ["Its ambassador, Tomas Verhall, said the charge was wrong.", ["Tomas Verhall"]],
  ["Karvelia's opposition leader, Petra Lindqvist, whose party lost, said it was late.", ["Petra Lindqvist"]],
  ['"It was cut," Transport Minister Ilse Brandow told reporters.', ["Ilse Brandow"]],
  ['"It was cut," said shopkeeper Amir Haddad.', ["Amir Haddad"]],
  ['"It was cut," said Park Won-gon, a professor at Ewha University.', ["Park Won-gon"]],
  ["The ship sank, according to the official Korean Central News Agency.", ["Korean Central News Agency"]],
  ["On Tuesday, the foreign ministry said it would answer.", ["foreign ministry"]],
  ["In a statement on Monday the company said it had paid.", ["company"]],
  ["He is accused by prosecutors of supplying drugs.", ["prosecutors"]],
  ["Such a closure, analysts say, could cost millions.", ["analysts"]],
  ["Officials who visited the site said it was clean.", ["Officials"]],
  ["The firm rejected the claim and said it had no record of it.", ["firm", "firm"]],
  ["Ostmark, a charge the foreign ministry rejected as absurd.", ["foreign ministry"]],
  ["A judge ordered a recount after the loser, Silas Marchetti, claimed that votes were bought.", ["Silas Marchetti"]],
  ["Two people, who spoke on condition of anonymity, said so.", ["Two people"]],
];
for (const [text, expected] of CASES)
  test(`finds who speaks in: ${text}`, () => expect(sources(text)).toEqual(expected));
