import { expect, test } from "@playwright/test";
import { proposeClaims } from "@/lib/proposals/propose";

/** Which claims of a text are denied and by whom, as "source < denier". */
const denied = (text: string) =>
  proposeClaims(text)
    .claims.filter((claim) => claim.kind !== "denial")
    .flatMap(({ attributor, denied_by }) => denied_by.map((name) => `${attributor} < ${name}`));

const CHARGE = "Karvelia on Tuesday accused Ostmark of jamming the signal of a ferry.";

test.describe("links a denial with the claim before it", () => {
  for (const [denial, by] of [
    ["Ostmark denied the accusation.", "Ostmark"],
    ["Ostmark has repeatedly denied any interference with ferries.", "Ostmark"],
    ["Ostmark rejected the charge as absurd.", "Ostmark"],
    ["Ostmark said it had jammed nothing and called the charge baseless.", "Ostmark"],
    ["Ostmark brushed aside the claim.", "Ostmark"],
    ["Ostmark pushed back on the allegation.", "Ostmark"],
    ["Ostmark hit back at the claims.", "Ostmark"],
    ["Ostmark issued a strong denial.", "Ostmark"],
    ["Ostmark insisted it had never jammed any signal.", "Ostmark"],
    ["Ostmark said there was no truth in the report.", "Ostmark"],
    ["Ostmark said that was a lie.", "Ostmark"],
    ["The accusation was dismissed by Ostmark as a smear.", "Ostmark"],
    ['"That is simply untrue," said Tomas Verhall, the ambassador of Ostmark.', "Tomas Verhall"],
    ['"There was no jamming," Tomas Verhall said.', "Tomas Verhall"],
    ["Tomas Verhall ridiculed the suggestion.", "Tomas Verhall"],
  ] as const)
    test(denial, () => expect(denied(`${CHARGE} ${denial}`)).toEqual([`Karvelia < ${by}`]));
});

test.describe("finds the denial in the sentence of the claim", () => {
  for (const sentence of [
    "Karvelia accused Ostmark of jamming a ferry, a charge Ostmark denied.",
    "Karvelia accused Ostmark of jamming a ferry, which Ostmark denies.",
    "Karvelia said that Ostmark had jammed a ferry, something Ostmark disputes.",
    "Karvelia said that Ostmark had jammed a ferry, but Ostmark denied this.",
  ])
    test(sentence, () => expect(denied(sentence)).toEqual(["Karvelia < Ostmark"]));
});

test("takes 'despite its denials' for a denial by whom the claim speaks of", () => {
  expect(denied("Karvelia said that despite its denials, Ostmark had jammed a ferry.")).toEqual(["Karvelia < Ostmark"]);
});

test.describe("takes none of these for a denial", () => {
  for (const sentence of [
    "Ostmark rejected the offer.",
    "Ostmark rejected Karvelia's proposal for talks.",
    "Ostmark declined to comment.",
    "Ostmark would neither confirm nor deny it.",
    "A judge dismissed the charges.",
    "The firm pushed back the launch by a week.",
  ])
    test(sentence, () => expect(denied(`${CHARGE} ${sentence}`)).toEqual([]));
});

test("links a plea with every charge, also with those that come after it", () => {
  const text =
    "Lorna Pettifer, 57, has pleaded not guilty to fraud. The prosecution alleges that she paid a company of her brother.\n\nWeather was mild. Prosecutors said that she kept the money.";
  expect(denied(text)).toEqual(["prosecution < Lorna Pettifer", "Prosecutors < Lorna Pettifer"]);
});

test("finds the denial beside what somebody says", () => {
  const text = "Prosecutors say Mr. Kerr took bribes. Mr. Kerr, who has denied wrongdoing, said he would appeal.";
  expect(denied(text)).toEqual(["Prosecutors < Kerr"]);
});

test("finds what goes round without a name", () => {
  for (const text of [
    "Daniel Moss, 44, is accused of setting fire to his shop. He denies arson.",
    "Daniel Moss, 44, is accused of setting fire to his shop. Mr Moss has denied the charge.",
  ])
    expect(proposeClaims(text).claims[0]?.denied, text).toBe(true);
});

test("finds a claim some sentences back by what both speak of, in other words", () => {
  const text =
    "Ostravia says Merrin shelters rebels in its jungle.\n\nThe harvest failed in March. The price of maize has doubled, traders said.\n\nMerrin has always denied harbouring guerrillas.";
  expect(denied(text)).toEqual(["Ostravia < Merrin"]);
});

test("takes a plain statement that something is not so for a denial only where somebody said it was", () => {
  const text =
    "Ann Marsh said the council had sold the library to a builder.\n\nThe council said it had not sold the library.";
  expect(denied(text)).toEqual(["Ann Marsh < council"]);
  expect(proposeClaims("The council said it had not sold the library.").claims[0]?.kind).toBe("fact");
});

test("lets nobody deny what their own side says", () => {
  const text =
    "Karvelia said the bridge was safe. A spokesman for Karvelia, Jan Brandow, denied that the bridge was unsafe.";
  expect(denied(text)).toEqual([]);
});

test("takes two foreign ministers for two sides", () => {
  const text =
    "Foreign Minister Lucia Marant said the plane had kept to its path. Foreign Minister Anton Wierck rejected that account.";
  expect(denied(text)).toEqual(["Lucia Marant < Anton Wierck"]);
});

test("does not take what only names the same for denied in advance", () => {
  const text =
    "Pyongyang has denied supplying arms to Russia.\n\nThe weather was mild. Analysts say Russia has everything that North Korea needs.";
  expect(denied(text)).toEqual([]);
});

test("sets two counts of the same thing against each other", () => {
  const text = "The police said 2,000 people had joined the march.\n\nUnions said 15,000 people had joined the march.";
  expect(denied(text)).toEqual(["police < Unions", "Unions < police"]);
});
