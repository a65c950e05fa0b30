import { expect, test } from "@playwright/test";
import { proposeClaims } from "@/lib/proposals/propose";

const kindsOf = (text: string) => proposeClaims(text).claims.map(({ kind }) => kind);
const deniedOf = (text: string) => proposeClaims(text).claims.map(({ denied_by }) => denied_by.length > 0);

test("who does not remember denies nothing", () => {
  const text =
    "The auditor, Jane Fell, said she had warned the mayor in May. The mayor, Carl Dunn, said he did not recall any warning.";
  expect(deniedOf(text)).toEqual([false, false]);
  expect(kindsOf(`${text} Mr Dunn said he had no memory of the meeting.`)).not.toContain("denial");
});

test("no such thing answers what was said last", () => {
  expect(
    deniedOf(
      "The nurse, Ada Holm, said ten patients had died in the corridor. Another nurse, Eva Brun, said staff were told to keep quiet about the deaths. The hospital's director, Per Dahl, said no such order was given.",
    ),
  ).toEqual([false, true, false]);
});

for (const sentence of [
  'The minister, Per Dahl, said: "The letters have been quoted selectively."',
  "The minister, Per Dahl, said his remarks had been misinterpreted and that it was misleading.",
  "The minister, Per Dahl, maintains that the recording was doctored.",
  "The minister, Per Dahl, called the lawsuit a stunt.",
]) {
  test(`is a denial: ${sentence}`, () => {
    expect(kindsOf(`A crane fell on Monday.\n\n${sentence}`).at(-1)).toBe("denial");
  });
}

test("who calls a charge serious denies nothing", () => {
  expect(
    kindsOf("A crane fell on Monday.\n\nThe minister, Per Dahl, called the allegations very serious.").at(-1),
  ).toBe("opinion");
});
