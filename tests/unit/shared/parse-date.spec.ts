import { expect, test } from "@playwright/test";
import fc from "fast-check";
import { isoDay } from "@/lib/shared/dates";
import { parseDate, type TypedDate, typedText } from "@/lib/shared/parse-date";

const UNDERSTOOD: [string, TypedDate][] = [
  ["22 Dec 2022", { precision: "DAY", from: "2022-12-22", to: null }],
  [" 22  December 2022 ", { precision: "DAY", from: "2022-12-22", to: null }],
  ["Dec 22, 2022", { precision: "DAY", from: "2022-12-22", to: null }],
  ["2022-12-22", { precision: "DAY", from: "2022-12-22", to: null }],
  ["3 Sept 2022", { precision: "DAY", from: "2022-09-03", to: null }],
  ["29 Feb 2024", { precision: "DAY", from: "2024-02-29", to: null }],
  ["dec. 2022", { precision: "MONTH", from: "2022-12-01", to: null }],
  ["2022-11", { precision: "MONTH", from: "2022-11-01", to: null }],
  ["2022", { precision: "YEAR", from: "2022-01-01", to: null }],
  ["18–22 Nov 2022", { precision: "RANGE", from: "2022-11-18", to: "2022-11-22" }],
  ["18-22 Nov 2022", { precision: "RANGE", from: "2022-11-18", to: "2022-11-22" }],
  ["18 Oct – 22 Nov 2022", { precision: "RANGE", from: "2022-10-18", to: "2022-11-22" }],
  ["18 Nov 2022 to 2 Jan 2023", { precision: "RANGE", from: "2022-11-18", to: "2023-01-02" }],
  ["2022-11-18 - 2022-11-22", { precision: "RANGE", from: "2022-11-18", to: "2022-11-22" }],
  ["2 Oct 2022", { precision: "DAY", from: "2022-10-02", to: null }],
];

for (const [text, date] of UNDERSTOOD) {
  test(`“${text}” is understood`, () => expect(parseDate(text)).toEqual({ ok: true, date }));
}

const REFUSED: [string, RegExp][] = [
  ["", /Write it like/],
  ["3/4/2022", /two ways/],
  ["03.04.22", /two ways/],
  ["30 Feb 2022", /no such day/],
  ["2022-13-01", /no such day/],
  ["soon", /not understood/],
  ["22 De 2022", /not understood/],
  ["22 Nov – 18 Nov 2022", /ends before it begins/],
  ["Nov 2022 – Dec 2022", /the day it begins/],
];

for (const [text, message] of REFUSED) {
  test(`“${text}” is refused`, () => {
    const parsed = parseDate(text);
    expect(parsed.ok).toBe(false);
    expect(parsed.ok ? "" : parsed.message).toMatch(message);
  });
}

test("a refusal repeats no more than the beginning of a long text", () => {
  const day = "18 Nov 2022";
  for (const text of [
    "x".repeat(50_000),
    `${day} – ${"9".repeat(300)}`,
    `${day}${" ".repeat(9)}to ${"y".repeat(300)}`,
  ]) {
    const parsed = parseDate(text);
    expect(parsed.ok ? "" : parsed.message).toMatch(/^“.{79}…” is not understood as a date\./);
  }
});

test("what a form is filled with is read back as the same date", () => {
  const day = fc.date({ min: new Date("1000-01-01"), max: new Date("2999-12-31"), noInvalidDate: true }).map(isoDay);
  const typed = fc.oneof(
    day.map((from): TypedDate => ({ precision: "DAY", from, to: null })),
    day.map((from): TypedDate => ({ precision: "MONTH", from: `${from.slice(0, 7)}-01`, to: null })),
    day.map((from): TypedDate => ({ precision: "YEAR", from: `${from.slice(0, 4)}-01-01`, to: null })),
    fc.uniqueArray(day, { minLength: 2, maxLength: 2 }).map((ends): TypedDate => {
      const [from = "", to = ""] = ends.toSorted();
      return { precision: "RANGE", from, to };
    }),
  );
  fc.assert(fc.property(typed, (date) => expect(parseDate(typedText(date))).toEqual({ ok: true, date })));
});

test("no text makes it throw", () => {
  fc.assert(fc.property(fc.string(), (text) => typeof parseDate(text).ok === "boolean"));
});
