import { expect, test } from "@playwright/test";
import { proposeClaims } from "@/lib/proposals/propose";

const first = (text: string) => proposeClaims(text).claims[0];

test("finds facts, figures, charges and denials worth checking, and says why", () => {
  expect(first("The coastguard said that nine people had been injured.")).toMatchObject({
    check_worthy: true,
    worth: ["has a figure", "says what happened", "states a fact"],
  });
  expect(first("Karvelia accused Ostmark of jamming the signal of a ferry.")?.worth).toContain("is an accusation");
  expect(first("Ostmark denied jamming the signal of a ferry.")?.worth).toContain("denies what others say");
  expect(first("Ostmark is the first to do so, according to a study.")?.worth).toContain(
    "claims a first, a most or an only",
  );
});

const NOT_WORTH = [
  ['"It is a shame for everybody," said Ann Marsh.', "is a judgement or a demand"],
  ["The mayor promised to publish all the accounts.", "is a promise or a threat"],
  ["Analysts said that prices could rise again.", "is about what is to come"],
];
for (const [text = "", why] of NOT_WORTH) {
  test(`is not worth checking, for it ${why}`, () => {
    expect(first(text)?.check_worthy).toBe(false);
    expect(first(text)?.worth).toContain(why);
  });
}

test("counts a denial by somebody else for checking", () => {
  const text = "Ann Marsh said the mayor knew of it. The mayor denied that.";
  expect(first(text)?.worth).toContain("is denied in the text");
});
