import { expect, test } from "@playwright/test";
import { splitDateline } from "@/lib/articles/dateline";
import { canonicalLanguage, detectLanguage } from "@/lib/articles/detect-language";
import { findDate } from "@/lib/articles/written-dates";

const DATES: [string, string | null][] = [
  ["2024-05-14T06:30:00+02:00", "2024-05-14"],
  ["Sept 12, 2023", "2023-09-12"],
  ["Sept. 12th 2023", "2023-09-12"],
  ["Tuesday, 12 September 2023 at 9 am", "2023-09-12"],
  ["Tue, 12 Sep 2023 10:00:00 GMT", "2023-09-12"],
  ["Tue 6 Feb 2024 18.12 GMT", "2024-02-06"],
  ["12. März 2023", "2023-03-12"],
  ["1er août 2023", "2023-08-01"],
  ["12 de octubre de 2023", "2023-10-12"],
  ["12.09.2023, 14:00 Uhr", "2023-09-12"],
  ["12/09/2023", null],
  ["Foo 12, 2023", null],
  ["February 30, 2023", null],
  ["2023-13-01", null],
  ["June 20", null],
  ["", null],
];
for (const [line, date] of DATES) {
  test(`${line || "nothing"} is ${date ?? "no day"}`, () => {
    expect(findDate(line)).toBe(date);
  });
}

test("datelines are told from sentences", () => {
  expect(splitDateline("Seoul (AFP) Sept 12, 2023")?.dateline).toEqual({
    place: "Seoul",
    agency: "AFP",
    publishedOn: "2023-09-12",
  });
  expect(splitDateline("Washington DC (UPI) Sep 11, 2023")?.dateline.place).toBe("Washington DC");
  expect(splitDateline("GENEVA, June 20 (Meridian Sport) -")).toMatchObject({
    dateline: { agency: "Meridian Sport" },
    rest: "",
  });
  expect(splitDateline("LONDON — Britain said so.")).toMatchObject({
    dateline: { place: "LONDON" },
    rest: "Britain said so.",
  });
  for (const line of [
    "The Navy (USN) said - and nobody doubted it - that it was so.",
    "NATO is ready.",
    "Kim Jong Un (right) waved.",
    "London — once the largest port — is quiet.",
    "Team Blue, Round 12 (KBS) - Results",
  ]) {
    expect(splitDateline(line), line).toBeNull();
  }
});

test("languages become BCP-47 tags", () => {
  expect(canonicalLanguage("en_gb")).toBe("en-GB");
  expect(canonicalLanguage("zh-hant-tw")).toBe("zh-Hant-TW");
  expect(canonicalLanguage("de, en")).toBe("de");
  expect(canonicalLanguage("English please")).toBeNull();
  expect(canonicalLanguage("")).toBeNull();
  expect(detectLanguage("short")).toBeNull();
  expect(
    detectLanguage(
      "Министр опроверг это сообщение и назвал его выдумкой, а журналисты потребовали документы от правительства.",
    ),
  ).toBe("ru");
});
