import { expect, test } from "@playwright/test";
import { dayParts, formatDay, formatInstant, isoDay, monthName } from "@/lib/shared/dates";
import { formatPreciseDate, machineDate } from "@/lib/shared/precise-date";

test("a day is read in UTC, whatever the machine's zone", () => {
  expect(isoDay(new Date("2022-12-22T00:00:00Z"))).toBe("2022-12-22");
  expect(formatDay(new Date("2022-12-22T23:59:59Z"))).toBe("22 Dec 2022");
  expect(formatDay("2022-09-03", "long")).toBe("3 September 2022");
});

test("September is Sep, also where ICU says Sept", () => {
  expect(monthName(9)).toBe("Sep");
  expect(() => monthName(13)).toThrow(RangeError);
});

test("what is no day is refused", () => {
  expect(() => dayParts("yesterday")).toThrow(RangeError);
});

test("an instant names its zone", () => {
  expect(formatInstant("2022-12-22T14:02:00Z")).toBe("22 Dec 2022, 14:02 UTC");
  expect(formatInstant("2022-12-22T23:30:00Z", "Asia/Seoul")).toMatch(/^23 Dec 2022, 08:30 \S+/);
  expect(formatInstant("2022-12-22T00:05:00Z")).toBe("22 Dec 2022, 00:05 UTC");
});

test("a date is shown no more exactly than it is known", () => {
  expect(formatPreciseDate({ precision: "DAY", from: "2022-12-22" })).toBe("22 Dec 2022");
  expect(formatPreciseDate({ precision: "MONTH", from: "2022-11-01" })).toBe("Nov 2022");
  expect(formatPreciseDate({ precision: "MONTH", from: "2022-11-01" }, "long")).toBe("November 2022");
  expect(formatPreciseDate({ precision: "YEAR", from: "2022-01-01" })).toBe("2022");
  expect(formatPreciseDate({ precision: "RANGE", from: "2022-11-18", to: null })).toBe("from 18 Nov 2022");
});

test("a range repeats nothing that both ends share", () => {
  const range = (from: string, to: string) => formatPreciseDate({ precision: "RANGE", from, to });
  expect(range("2022-11-18", "2022-11-22")).toBe("18–22 Nov 2022");
  expect(range("2022-10-18", "2022-11-22")).toBe("18 Oct – 22 Nov 2022");
  expect(range("2021-12-30", "2022-01-02")).toBe("30 Dec 2021 – 2 Jan 2022");
  expect(range("2022-11-18", "2022-11-18")).toBe("18 Nov 2022");
});

test("the machine's form has the precision too", () => {
  expect(machineDate({ precision: "DAY", from: "2022-12-22" })).toBe("2022-12-22");
  expect(machineDate({ precision: "MONTH", from: "2022-11-01" })).toBe("2022-11");
  expect(machineDate({ precision: "YEAR", from: "0987-01-01" })).toBe("0987");
});
