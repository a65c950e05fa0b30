import { expect, test } from "@playwright/test";
import { proposeClaims } from "@/lib/proposals/propose";

const sources = (text: string) => proposeClaims(text).claims.map(({ attributor }) => attributor);

test("tells she from he by given names and by whom a sentence opens with", () => {
  const text =
    "Ingrid Halvorsen arrives early and orders tea.\n\nThe mayor at the time, Anders Vik, has said that he lost confidence in her.\n\n“The letter was never sent,” she says.";
  expect(sources(text).at(-1)).toBe("Ingrid Halvorsen");
});

test("keeps the particles of a surname together", () => {
  const text =
    "“The plan was theatre,” said its general secretary, Anneke van der Meer.\n\nMs van der Meer said members were in no mood to give way.";
  expect(sources(text)).toEqual(["Anneke van der Meer", "Anneke van der Meer"]);
});

test("takes no address between commas for the one who speaks", () => {
  const text = "Martin Hale, 41, of Mill Lane, Westbury, has pleaded not guilty to four counts of theft.";
  expect(sources(text)).toEqual(["Martin Hale"]);
});

test.describe("reads cues that take a thing and no clause", () => {
  for (const [text, source] of [
    ["Organisers put the number at 15,000 in the evening.", "Organisers"],
    [
      "The shops were full and it was the last week of the strike. Retailers fear empty shelves before Christmas.",
      "Retailers",
    ],
    ["Norvane now expects operating profit of between €340m and €365m this year.", "Norvane"],
    ["A crowd estimated by the police at 2,000 gathered outside the embassy on Monday.", "police"],
  ] as const) {
    test(text, () => expect(sources(text).at(-1)).toBe(source));
  }
});

test("takes what somebody does not accept or believe for a denial", () => {
  const text =
    "An inquiry found that the control room had ignored four warnings.\n\nHelen Marsh does not accept that finding.";
  expect(proposeClaims(text).claims[1]).toMatchObject({ attributor: "Helen Marsh", kind: "denial" });
});
