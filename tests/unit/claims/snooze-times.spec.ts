import { expect, test } from "@playwright/test";
import { snoozeUntil } from "@/app/desk/_components/snooze-times";

const CASES: [string, Parameters<typeof snoozeUntil>[0], string | undefined, string | null][] = [
  ["2026-11-24T15:00:00Z", "TOMORROW", undefined, "2026-11-25T07:00:00.000Z"],
  ["2026-12-31T23:59:00Z", "TOMORROW", undefined, "2027-01-01T07:00:00.000Z"],
  ["2026-11-24T15:00:00Z", "MONDAY", undefined, "2026-11-30T07:00:00.000Z"],
  ["2026-11-29T15:00:00Z", "MONDAY", undefined, "2026-11-30T07:00:00.000Z"],
  ["2026-11-30T01:00:00Z", "MONDAY", undefined, "2026-12-07T07:00:00.000Z"],
  ["2026-11-24T15:00:00Z", "WEEK", undefined, "2026-12-01T07:00:00.000Z"],
  ["2026-11-24T15:00:00Z", "DAY", "2026-12-24", "2026-12-24T07:00:00.000Z"],
  ["2026-11-24T15:00:00Z", "DAY", "", null],
];

for (const [now, choice, day, until] of CASES)
  test(`${choice} ${day ?? ""} at ${now}: ${until}`, () => {
    expect(snoozeUntil(choice, new Date(now), day)?.toISOString() ?? null).toBe(until);
  });
