import { expect, test } from "@playwright/test";
import { describeDue } from "@/lib/shared/due";

const now = new Date("2023-09-13T12:00:00Z"); // a Wednesday

const CASES: [string, string, string][] = [
  ["2023-09-13T11:59:30Z", "overdue", "1 min overdue"],
  ["2023-09-13T06:00:00Z", "overdue", "6 h overdue"],
  ["2023-09-10T06:00:00Z", "overdue", "3 days overdue"],
  ["2023-05-01T06:00:00Z", "overdue", "4 months overdue"],
  ["2019-09-01T06:00:00Z", "overdue", "4 years overdue"],
  ["2023-09-13T17:00:00Z", "soon", "due today 17:00"],
  ["2023-09-14T09:00:00Z", "soon", "due tomorrow 09:00"],
  ["2023-09-14T17:00:00Z", "later", "due tomorrow 17:00"],
  ["2023-09-15T17:00:00Z", "later", "due Fri 17:00"],
  ["2023-09-20T17:00:00Z", "later", "due 20 Sep 2023"],
];

for (const [dueAt, state, words] of CASES) {
  test(`${dueAt} is ${words}`, () => expect(describeDue(new Date(dueAt), now)).toEqual({ state, words }));
}

test("days are counted in the zone of the reader", () => {
  const lateEvening = new Date("2023-09-13T15:30:00Z"); // already the 14th in Seoul
  expect(describeDue(lateEvening, now).words).toBe("due today 15:30");
  expect(describeDue(lateEvening, now, { timeZone: "Asia/Seoul" }).words).toBe("due tomorrow 00:30");
});

test("what is done is never overdue", () => {
  const past = new Date("2023-09-10T23:30:00Z");
  expect(describeDue(past, now, { done: true })).toEqual({ state: "done", words: "due 10 Sep 2023" });
  expect(describeDue(past, now, { done: true, timeZone: "Asia/Seoul" }).words).toBe("due 11 Sep 2023");
});
