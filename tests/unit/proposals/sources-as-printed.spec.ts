import { expect, test } from "@playwright/test";
import { proposeClaims } from "@/lib/proposals/propose";

const OPENING = "A crane fell into the harbour late on Monday night.\n\n";
const proposed = (text: string) => proposeClaims(`${OPENING}${text}`).claims.slice(1);
const first = (text: string) => proposed(text)[0];

// Who speaks in sentences as agencies print them, each by the whole name that is proposed.
const SPEAKERS: [string, string][] = [
  ["Ilse Brandow", "Ilse Brandow, Ostmark's longest-serving envoy in the north, said the talks had failed."],
  ["Jan Keller", '"Nobody was on board," Jan Keller, Karst\'s oldest pilot, said on Friday.'],
  ["Tom Hale", "Tom Hale, 44, from Harrow Lane, Brindle, Westmark, said he had sold the boat."],
  ["two nurses", "It is a story in which two nurses said the ward had been locked."],
  ["residents", "The mayor has been unpopular among residents who say the well ran dry in August."],
  ["police", "The crowd gathered near a van, which police said had been stolen in May."],
  ["Anna Voss", "U.S. Ambassador to the Northern Union Anna Voss said the visas were ready."],
  ["Chris Hale", "Labour MP Chris Hale said the bridge had been closed since May."],
  ["Norhaven and Karst", "Norhaven and Karst said the border had been shut since Friday."],
  ["Ruth Abel", '"The vault was empty," Ruth Abel wrote in a letter to staff seen by two of the papers.'],
];
for (const [name, text] of SPEAKERS) {
  test(`finds ${name} in: ${text}`, () => expect(first(text)?.attributor).toBe(name));
}

const NOBODY = [
  "The court took up the case of a trader accused of hiding four ledgers in a barn.",
  "Two boats sank on Sunday in a clash between the coast guard and alleged smugglers.",
  "The ferry line is asking a judge to end a suit over alleged faults of its engines.",
  "A film of the evening shows guards at the gate, some of whom defended themselves with chairs.",
];
for (const text of NOBODY) {
  test(`takes nobody who is only spoken of for the source in: ${text}`, () => {
    const names = proposed(text).map(({ attributor }) => attributor);
    expect(names.filter((name) => !/^(?:|film of the evening)$/.test(name))).toEqual([]);
  });
}

test("takes whom somebody quotes for the source, and the one who quotes for the way", () => {
  const [claim] = proposed("The Harbour Post quoted the pilot as saying that the light had failed.");
  expect([claim?.attributor, claim?.via]).toEqual(["pilot", ["Harbour Post"]]);
  const [told] = proposed('Keller, according to the agency Nord, said: "The light had failed in May."');
  expect([told?.attributor, told?.via]).toEqual(["Keller", ["Nord"]]);
});

test("gives a sentence to the one who ends it, not to whom a clause in it quotes", () => {
  const assured = "The bank knew of the loan and asked Hale, who assured it that the sum was small, Ruth Abel said.";
  expect(first(assured)?.attributor).toBe("Ruth Abel");
  const told = 'Told that the harbour office said the light had failed, Jan Keller said, "They never looked at it."';
  expect(first(told)?.attributor).toBe("Jan Keller");
  const owned = "Hale's claim that the light had failed was made in May, the harbour office said.";
  expect(first(owned)?.attributor).toBe("harbour office");
});

test("does not split a denial at what is denied", () => {
  for (const text of [
    "The government denied a claim by the rebels that its guns had fired on the school.",
    "Jan Hale has denied Labour claims that he lied about the lease.",
    "A spokesman for the port denied Monday a story in which two nurses alleged that the ward had been locked.",
    "The army command has denied the Norhaven claims.",
  ])
    expect(proposed(text).map(({ kind }) => kind)).toEqual(["denial"]);
});

test("reads quotations between double primes and between two apostrophes", () => {
  for (const [open, close] of [
    ["″", "″"],
    ["``", "''"],
  ])
    expect(first(`${open}Our boats sank the tug off Velden,${close} said Jan Keller, a captain.`)).toMatchObject({
      attributor: "Jan Keller",
      direct_quote: true,
    });
});

test("leaves no gap where two apostrophes stood", () => {
  const text = "The boat ''will never again be used in the strait at any time,'' Jan Keller said.";
  expect(first(text)?.statement).toBe("The boat will never again be used in the strait at any time");
});

test("does not call a person by the name of whom they speak for", () => {
  const claims = proposed(
    "A spokesman for Jan Keller said the lease had ended. Keller has told friends that he sold the boat.",
  );
  expect(claims.map(({ attributor }) => attributor)).toEqual(["spokesman for Jan Keller", "Keller"]);
});
