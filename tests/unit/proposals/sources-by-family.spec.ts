import { expect, test } from "@playwright/test";
import { proposeClaims } from "@/lib/proposals/propose";

const OPENING = "A crane fell into the harbour late on Monday night.\n\n";
const sourcesOf = (text: string) =>
  proposeClaims(OPENING + text)
    .claims.slice(1)
    .map(({ attributor }) => attributor);

const SOURCES: [what: string, text: string, last: string][] = [
  [
    "a name with an Arabic article is a person's",
    'The minister, Hamid Rezani, said he was tired. The envoy, Omar al-Dabbagh, denied the charge. "We have sold nothing," he said.',
    "Omar al-Dabbagh",
  ],
  [
    "who is known by an alias goes on speaking",
    'Colonel Tom Hrel said the guns were silent. A rebel commander known as Falcon laughed off the charge. "We have no shells," he said.',
    "Falcon",
  ],
  [
    "where a person works is no part of the name",
    'Joy Okoro said sales had fallen. Sandra Keogh of Morrow Partners wrote in a note that the shares were dear. "They fell twice," she said.',
    "Sandra Keogh",
  ],
  ["a verb leans on a pronoun", 'Ruth Abel was late. She\'s just tweeted: "The bus broke down at nine."', "Ruth Abel"],
  ["who is none says nothing", "Ruth Abel arrived. No engineer had advised against it, she said.", "Ruth Abel"],
  ["a paper claims to have", "The Courier claims to have paid an agent for the film.", "Courier"],
  ["a verb of manner beside a quotation", '"The bus broke down," snapped Ruth Abel.', "Ruth Abel"],
  ["a cause that is attributed", "Mr Petrak attributed the convoys to smugglers.", "Petrak"],
  ["a cause that is put down to something", "A spokeswoman puts this down to heavy traffic.", "spokeswoman"],
  ["advice with an object", "Dr Nair recommended blood tests for all pupils.", "Nair"],
  ["a cost that is estimated", "Mr Brandt estimated the cost at $1.2 million.", "Brandt"],
  ["a share that is put near a figure", "Mr Brandt puts the share nearer 40%.", "Brandt"],
  ["an account that is backed", "Two teachers backed Ms Delgado's account.", "Two teachers"],
  [
    "a plain subject before what it said",
    "Quillon Inc said sales rose. Anna Bell left. Quillon plans to buy shares, it said.",
    "Quillon",
  ],
];

for (const [what, text, last] of SOURCES) {
  test(`names the source: ${what}`, () => {
    expect(sourcesOf(text).at(-1)?.toLowerCase()).toContain(last.toLowerCase());
  });
}

for (const text of [
  "The captain was questioned by police on Friday.",
  "The rebels, who want independence, took the town.",
  "He turned round, laughed, and left the room.",
]) {
  test(`is nobody's but the article's: ${text}`, () => expect(new Set(sourcesOf(text))).toEqual(new Set([""])));
}

test("what a denial answers may be told behind it", () => {
  const { claims } = proposeClaims(
    "Ituria denied that it planned to leave the organization. A newspaper, La Gaceta, had reported that the cabinet voted to withdraw.",
  );
  expect(claims.at(-1)).toMatchObject({ attributor: "La Gaceta", denied_by: ["Ituria"] });
});

test("one source about two things in one sentence makes two claims", () => {
  const { claims } = proposeClaims(
    `${OPENING}The company has called the case “a lawsuit in search of a theory” and says the payments were discounts.`,
  );
  expect(claims.slice(1).map(({ cue }) => cue)).toEqual(["called", "says"]);
});
