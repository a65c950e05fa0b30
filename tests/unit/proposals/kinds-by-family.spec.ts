import { expect, test } from "@playwright/test";
import { proposeClaims } from "@/lib/proposals/propose";

const OPENING = "A crane fell into the harbour late on Monday night.\n\n";

// One family of sentences a line of reasoning: what they have in common stands before them.
const FAMILIES: [family: string, kind: string, sentences: string[]][] = [
  [
    "what somebody's own body or people will do is a commitment",
    "threat_commitment",
    [
      "Belgium's trade minister said Belgium would block the treaty.",
      "The county will repair the bridge, said Superintendent Ellen Marsh.",
      "The guerrilla leader said his fighters would hold their fire.",
      "The lawyer said her client would appeal.",
      "The alliance stands ready to send ships, said its chief, Ole Lund.",
      "Moravia plans to close two border posts, Moravia's interior minister said.",
      '"We\'re pulling our ships out," said the owner, Ole Lund.',
      '"Nobody is going to push us around," said the owner, Ole Lund.',
    ],
  ],
  [
    "what somebody sees coming is a prediction",
    "prediction",
    [
      "The governor said the bank still sees inflation falling to 2%.",
      '"I don\'t expect the dam to hold," said the engineer, Ole Lund.',
      '"I can see the index at 9,000 by Easter," said the trader, Ole Lund.',
      '"There will be a strike because there must be one," said the organiser, Ole Lund.',
    ],
  ],
  [
    "where somebody stands, and what they turn down as something, is an opinion",
    "opinion",
    [
      "Mr Brand said he opposed the bill.",
      "Mr Brand said he hoped the talks succeeded.",
      "Ms Carr believes the results should be struck out.",
      "The unions dismissed the offer as an insult.",
    ],
  ],
  [
    "what could be heard, and what is counted, is a fact",
    "fact",
    [
      "Gunfire could be heard across the valley, villagers said.",
      '"We have three boats and no engines," said the fisherman, Ole Lund.',
      "Ms Delon contended that nurses were told not to talk to patients.",
    ],
  ],
  [
    "what is so by rule, at all times, or since an older event, is background",
    "background",
    [
      "Under the plan, output would have dropped to 16 million barrels a day.",
      "Lead can damage the brains of young children.",
      "Savings up to £75,000 are guaranteed under a national scheme.",
      "Its market share has since fallen to about a third.",
      "About 6,000 people have died since.",
    ],
  ],
];

for (const [family, kind, sentences] of FAMILIES) {
  test(family, () => {
    for (const sentence of sentences) {
      const { claims } = proposeClaims(OPENING + sentence);
      expect.soft(claims.at(-1)?.kind, sentence).toBe(kind);
    }
  });
}

test("a time of day is news, not what was before it", () => {
  const { claims } = proposeClaims(`${OPENING}By noon at least five shells had landed near the market.`);
  expect(claims.at(-1)?.kind).toBe("fact");
});
