import { expect, test } from "@playwright/test";
import { dateSpan } from "@/lib/claims/date-values";

// A Tuesday.
const now = new Date("2026-11-24T13:45:00Z");
const span = (value: string) => {
  const found = dateSpan(value, now);
  return found === null ? null : [found.start.toISOString().slice(0, 16), found.end.toISOString().slice(0, 16)];
};

test("days are whole days in UTC, distances are instants", () => {
  expect(span("today")).toEqual(["2026-11-24T00:00", "2026-11-25T00:00"]);
  expect(span("tomorrow")).toEqual(["2026-11-25T00:00", "2026-11-26T00:00"]);
  expect(span("yesterday")?.[0]).toBe("2026-11-23T00:00");
  expect(span("2024-02-29")).toEqual(["2024-02-29T00:00", "2024-03-01T00:00"]);
  expect(span("+48h")).toEqual(["2026-11-26T13:45", "2026-11-26T13:45"]);
  expect(span("-2w")?.[0]).toBe("2026-11-10T13:45");
});

test("a weekday is the next one after today", () => {
  expect(span("friday")?.[0]).toBe("2026-11-27T00:00");
  expect(span("tuesday")?.[0]).toBe("2026-12-01T00:00");
  expect(span("monday")?.[0]).toBe("2026-11-30T00:00");
});

test("a day that no calendar has is none", () => {
  expect(span("2026-02-31")).toBeNull();
  expect(span("2025-02-29")).toBeNull();
});
