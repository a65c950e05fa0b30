import { expect, test } from "@playwright/test";
import fc from "fast-check";
import { ResponseKind } from "@/lib/db/generated/enums";
import { partyDenial } from "@/lib/responses/denial-status";
import type { LedgerDates } from "@/lib/responses/types";

const NOW: LedgerDates = { saidBy: null, recordedBy: null, today: "2026-11-24" };

const day = fc
  .integer({ min: 0, max: 60 })
  .map((days) => new Date(Date.UTC(2026, 9, 1 + days)).toISOString().slice(0, 10));
const anEntry = fc.record({
  id: fc.uuid(),
  kind: fc.constantFrom(...Object.values(ResponseKind)),
  saidFrom: day,
  recordedAt: fc.integer({ min: 0, max: 60 }).map((days) => new Date(Date.UTC(2026, 9, 1 + days))),
  deadline: fc.option(day, { nil: null }),
  correctedAt: fc.option(
    fc.integer({ min: 0, max: 60 }).map((days) => new Date(Date.UTC(2026, 9, 1 + days))),
    { nil: null },
  ),
  retracts: fc.boolean(),
});
const ledger = fc.uniqueArray(anEntry, { maxLength: 12, selector: ({ id }) => id });
const dates = fc.record({
  saidBy: fc.option(day, { nil: null }),
  recordedBy: fc.option(
    fc.integer({ min: 0, max: 60 }).map((days) => new Date(Date.UTC(2026, 9, 1 + days))),
    { nil: null },
  ),
  today: day,
});

test("the order in which entries are given does not matter", () => {
  fc.assert(
    fc.property(ledger, dates, fc.integer(), (entries, asOf, seed) => {
      const shuffled = [...entries].sort(
        (a, b) => ((a.id.charCodeAt(0) * seed) % 7) - ((b.id.charCodeAt(0) * seed) % 7),
      );
      expect(partyDenial(shuffled, asOf)).toEqual(partyDenial(entries, asOf));
    }),
    { numRuns: 1_000 },
  );
});

test("what is said or recorded later, corrected, or takes back changes nothing as of before", () => {
  fc.assert(
    fc.property(ledger, dates, (entries, asOf) => {
      const counted = entries.filter(
        (one) =>
          !one.retracts &&
          (asOf.saidBy === null || one.saidFrom <= asOf.saidBy) &&
          (asOf.recordedBy === null || one.recordedAt <= asOf.recordedBy) &&
          (one.correctedAt === null || (asOf.recordedBy !== null && one.correctedAt > asOf.recordedBy)),
      );
      expect(partyDenial(entries, asOf)).toEqual(partyDenial(counted, asOf));
    }),
    { numRuns: 1_000 },
  );
});

test("a party is reversed exactly when its last word of substance has a sense and the senses before it are not all the same", () => {
  fc.assert(
    fc.property(ledger, (entries) => {
      const clean = entries.map((one) => ({ ...one, correctedAt: null, retracts: false }));
      const said = clean
        .filter(({ kind }) => !["REQUESTED", "NO_REPLY", "DECLINED"].includes(kind))
        .sort((a, b) =>
          a.saidFrom < b.saidFrom
            ? -1
            : a.saidFrom > b.saidFrom
              ? 1
              : a.recordedAt.getTime() - b.recordedAt.getTime() || (a.id < b.id ? -1 : 1),
        );
      const senses = said.flatMap(({ kind }) =>
        kind === "NON_DENIAL" ? [] : [kind === "DENIED" || kind === "PARTLY_DENIED" ? "no" : "yes"],
      );
      const reversed = new Set(senses).size === 2 && said.at(-1)?.kind !== "NON_DENIAL";
      expect(partyDenial(clean, NOW).status === "REVERSED").toBe(reversed);
    }),
    { numRuns: 1_000 },
  );
});
