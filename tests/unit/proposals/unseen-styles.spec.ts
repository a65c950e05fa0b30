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

test("gives an answer behind an interviewer's question to the one who is interviewed", () => {
  const text =
    "“The line was ready,” says Ingrid Halvorsen. “We opened it,” she says.\n\nThe ministry said that the order had come from her.\n\nDid she give it?\n\n“No. It does not exist.”";
  const found = proposeClaims(text).claims;
  expect(found.at(-1)).toMatchObject({ attributor: "Ingrid Halvorsen", kind: "denial" });
  expect(found.find(({ attributor }) => attributor === "ministry")?.denied_by).toEqual(["Ingrid Halvorsen"]);
});

test("links a denial that only points back with what the last other speaker claimed", () => {
  const text =
    "Campaigners claim that the council wants the site for a car park. Its leader, Brian Holt, described the suggestion as 'poppycock'.";
  const [claim, denial] = proposeClaims(text).claims;
  expect(denial).toMatchObject({ attributor: "Brian Holt", kind: "denial" });
  expect(claim?.denied_by).toEqual(["Brian Holt"]);
});

test("takes what might have been for no prediction", () => {
  const [claim] = proposeClaims(
    "Mrs Hale said that the man was ill and would have signed anything in those days.",
  ).claims;
  expect(claim?.kind).not.toBe("prediction");
});
