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
  ["Paul Boyd, R-Ohio, said the vote was a mistake.", ["Paul Boyd"]],
  ["Apple, Inc., said it would appeal.", ["Apple"]],
  ["Mr. Kerr, who has denied wrongdoing, said he would appeal.", ["Kerr"]],
  ["The envoy, Hanna Storm, urged both sides to attend.", ["Hanna Storm"]],
  ["The union, Havenbond, disputed the arithmetic.", ["Havenbond"]],
  ["A mother, Femke Dijkstra, said her son, then two, had lost a finger.", ["Femke Dijkstra"]],
  ["A spokeswoman, Jenna Ruiz, said Mr. Holloway had never known.", ["Jenna Ruiz"]],
  ['"It was late," said one of them, Eusebio Paz, a farmer.', ["Eusebio Paz"]],
  ["A UN report in May documented 16 cases of it.", ["UN report"]],
  ["Rebels claimed it, but state television said it had crashed.", ["Rebels", "state television"]],
  ["The judge ruled that the state had broken the law.", ["judge"]],
  ["The inquest heard that the ladder was old.", ["inquest"]],
  ["The captain was quoted by the radio as saying that it was close.", ["captain"]],
  ["Kristoffer Dahl, who fought her for years, calls her a friend.", ["Kristoffer Dahl"]],
  ["Two people, who spoke on condition of anonymity, said so.", ["Two people"]],
];
for (const [text, expected] of CASES)
  test(`finds who speaks in: ${text}`, () => expect(sources(text)).toEqual(expected));
