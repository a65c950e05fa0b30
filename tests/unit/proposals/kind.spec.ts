import { expect, test } from "@playwright/test";
import { proposeClaims } from "@/lib/proposals/propose";

const kinds = (text: string) => proposeClaims(text).claims.map(({ kind }) => kind);
// What an article says in its own voice is news in its first paragraph.
const OPENING = "A crane fell into the harbour on Monday.\n\n";

const CASES: Record<string, string[]> = {
  fact: [
    "The minister said the bridge had been closed since Sunday.",
    "A study found no increase in cancer.",
    "The prosecution alleges that she kept the money.",
    "The union rejected the offer, its leader said.",
    "Ann Marsh said the train could not have braked in time.",
  ],
  denial: [
    "The minister denied that the plan was illegal.",
    "The minister called the report on the bridge nonsense.",
    "The minister insisted he had not seen the letter.",
    "The minister maintained his innocence throughout the long trial.",
    '"I was never there," Ann Marsh said.',
    '"Nobody has promised me anything," Ann Marsh said.',
    "The club took issue with the report.",
    "Martin Hale has pleaded not guilty to theft.",
  ],
  prediction: [
    "Analysts said prices could rise by a tenth.",
    "The bank forecast that growth would slow.",
    "Ann Marsh warned that four banks could fail within a year.",
  ],
  threat_commitment: [
    "The union threatened to strike in May.",
    '"We will not leave," Ann Marsh said.',
    "The company said it would close two plants.",
    "Ann Marsh, the chief executive, said the company would close two plants.",
    "The mayor promised to publish the accounts.",
    "The White House warned that the North would pay a price for the launch.",
    "The minister promised an inquiry into the whole affair.",
  ],
  opinion: [
    "The envoy, Hanna Storm, urged both sides to attend.",
    "The minister said the delay was unacceptable.",
    "The minister said he would welcome observers.",
    '"It is a shame," said Ann Marsh.',
    '"Frightened people are loud," said Ann Marsh.',
    "Critics called it a disgrace to the whole city.",
    "The minister said that taxes should be cut.",
  ],
};
for (const [kind, texts] of Object.entries(CASES))
  for (const text of texts) test(`${kind}: ${text}`, () => expect(kinds(text)).toEqual([kind]));

const OWN_VOICE: [string, string][] = [
  ["background", "The two states fought an 11-week war over the lake."],
  ["background", "The bridge was built by miners."],
  ["background", "The company was founded in 1958."],
  ["background", "Dutch law bars companies from hiring others in a strike."],
  ["fact", "The harbour was closed on Tuesday."],
  ["fact", "Shares in the firm closed down 17 per cent, their lowest since 2003."],
  ["prediction", "The inquiry is due to report by April."],
  ["opinion", "The council should look after those who live here."],
];
for (const [kind, text] of OWN_VOICE)
  test(`the article's own ${kind}: ${text}`, () => expect(kinds(OPENING + text).at(-1)).toBe(kind));

test("takes what goes on from something older for as old", () => {
  expect(kinds(`${OPENING}The two states fought a war in 1969. About 3,400 people died in it.`)).toEqual([
    "fact",
    "background",
    "background",
  ]);
});
