import { expect, test } from "@playwright/test";
import fc from "fast-check";
import { type ClockFacts, type ClockTargets, clockOf, timeInHands } from "@/lib/claims/clock";

const HOUR = 3_600_000;
const TARGETS: ClockTargets = { URGENT: 4, HIGH: 24, NORMAL: 72, LOW: 168 };
const NOW = new Date("2026-11-24T12:00:00Z");
const ago = (hours: number) => new Date(NOW.getTime() - hours * HOUR);

const facts = (change: Partial<ClockFacts>): ClockFacts => ({
  stage: "CHECKING",
  priority: "NORMAL",
  dueAt: null,
  startedAt: ago(10),
  pausedSince: null,
  askedOn: null,
  pausedMs: 0,
  endedAt: null,
  ...change,
});

const CASES: [string, Partial<ClockFacts>, string][] = [
  ["NONE", { stage: "INBOX", startedAt: null }, ""],
  ["ON_TRACK", {}, "on track, 2 days left"],
  ["ON_TRACK", { priority: "HIGH" }, "on track, 14 h left"],
  ["DUE_SOON", { startedAt: ago(60) }, "due soon, 12 h left"],
  ["OVERDUE", { priority: "URGENT" }, "overdue 6 h"],
  ["OVERDUE", { startedAt: ago(100) }, "overdue 28 h"],
  ["ON_TRACK", { startedAt: ago(100), pausedMs: 60 * HOUR }, "on track, 32 h left"],
  ["PAUSED", { pausedSince: ago(4), askedOn: new Date("2026-11-20") }, "paused, asked on 20 Nov 2026"],
  // Also where the time was over before: nothing is overdue while somebody else has the word.
  [
    "PAUSED",
    { startedAt: ago(400), pausedSince: ago(1), askedOn: new Date("2026-11-24") },
    "paused, asked on 24 Nov 2026",
  ],
  ["ON_TRACK", { dueAt: new Date("2026-11-27T17:00:00Z"), pausedSince: ago(1) }, "on track, due Fri 17:00"],
  ["DUE_SOON", { dueAt: new Date("2026-11-25T09:00:00Z"), startedAt: ago(900) }, "due soon, tomorrow 09:00"],
  ["OVERDUE", { dueAt: ago(6) }, "overdue 6 h"],
  ["OVERDUE", { stage: "INBOX", startedAt: null, dueAt: ago(6) }, "overdue 6 h"],
  ["ENDED", { stage: "PUBLISHED", endedAt: ago(1), dueAt: ago(6) }, ""],
];

for (const [state, change, words] of CASES)
  test(`${JSON.stringify(change)}: ${state}, “${words}”`, () => {
    expect(clockOf(facts(change), TARGETS, NOW)).toMatchObject({ state, words });
  });

const hours = fc.integer({ min: 0, max: 2_000 });
const priority = fc.constantFrom("URGENT", "HIGH", "NORMAL", "LOW" as const);

test("time only brings a running clock nearer to its end, and never changes a paused one", () => {
  fc.assert(
    fc.property(hours, hours, hours, priority, fc.boolean(), (started, paused, later, urgency, pauses) => {
      const one = facts({
        priority: urgency,
        startedAt: ago(started),
        pausedMs: Math.min(paused, started) * HOUR,
        pausedSince: pauses ? ago(0) : null,
        askedOn: pauses ? ago(0) : null,
      });
      const before = clockOf(one, TARGETS, NOW);
      const after = clockOf(one, TARGETS, new Date(NOW.getTime() + later * HOUR));
      expect((before.left ?? 0) - (after.left ?? 0)).toBe(pauses ? 0 : later * HOUR);
      if (before.state === "OVERDUE") expect(after.state).toBe("OVERDUE");
      if (pauses) expect(after).toEqual(before);
    }),
  );
});

test("what was spent and what is left make the target; a pause is no time in hands", () => {
  fc.assert(
    fc.property(hours, hours, priority, (worked, waited, urgency) => {
      const one = facts({ priority: urgency, startedAt: ago(worked + waited), pausedMs: waited * HOUR });
      expect(timeInHands(one, NOW)).toBe(worked * HOUR);
      const { left, state } = clockOf(one, TARGETS, NOW);
      expect((left ?? 0) + worked * HOUR).toBe(TARGETS[urgency] * HOUR);
      expect(state === "OVERDUE").toBe((left ?? 0) < 0);
    }),
  );
});

test("a due time of its own is all that counts", () => {
  fc.assert(
    fc.property(hours, hours, priority, fc.boolean(), (started, due, urgency, pauses) => {
      const dueAt = ago(due - 1_000);
      const set = { dueAt, priority: urgency, startedAt: ago(started), pausedSince: pauses ? ago(1) : null };
      const { state, left } = clockOf(facts(set), TARGETS, NOW);
      expect(left).toBe(dueAt.getTime() - NOW.getTime());
      expect(state).toBe(clockOf(facts({ dueAt }), TARGETS, NOW).state);
      expect(state).not.toBe("PAUSED");
    }),
  );
});
