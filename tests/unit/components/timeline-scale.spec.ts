import { test } from "@playwright/test";
import fc from "fast-check";
import { layOut, type TimelineMark } from "@/components/responses/timeline-scale";
import type { LedgerEntry, LedgerParty } from "@/lib/responses/types";

const dayAt = (days: number) => new Date(Date.UTC(2022, 0, 1 + days)).toISOString().slice(0, 10);

/** Only what the layout reads of an entry and a party. */
function lane(id: number, said: readonly (readonly [number, number])[]): LedgerParty {
  const entries = [...said]
    .sort((a, b) => a[0] - b[0])
    .map(([from, length], at) => ({
      id: `${id}.${at}`,
      said: { from: dayAt(from), to: dayAt(from + length), precision: "RANGE" },
    }));
  return { id: String(id), entries: entries as LedgerEntry[] } as LedgerParty;
}

const ledger = fc.array(fc.array(fc.tuple(fc.nat(1500), fc.nat(40)), { maxLength: 6 }), { minLength: 1, maxLength: 5 });

// Properties answer true or false: an `expect` each for some hundred thousand pairs takes minutes.
const inside = ({ at, until }: TimelineMark) => at > 0 && until >= at && until <= 100;
const inOrder = (a: TimelineMark, b: TimelineMark) => a.entry.said.from >= b.entry.said.from || a.at < b.at;

test("time runs from the start to the end, and everything stays inside", () => {
  fc.assert(
    fc.property(ledger, (said) => {
      const marks = layOut(
        said.map((one, id) => lane(id, one)),
        null,
      ).lanes.flatMap((drawn) => drawn.marks);
      return marks.every((a) => inside(a) && marks.every((b) => inOrder(a, b)));
    }),
    { numRuns: 500 },
  );
});

test("marks of one lane never share a place", () => {
  fc.assert(
    fc.property(ledger, (said) =>
      layOut(
        said.map((one, id) => lane(id, one)),
        null,
      ).lanes.every(({ marks }) => new Set(marks.map(({ at }) => at)).size === marks.length),
    ),
    { numRuns: 500 },
  );
});

test("the line of a day stands before everything that was said after it, and behind what was said before", () => {
  fc.assert(
    fc.property(ledger, fc.nat(1500), (said, asOf) => {
      const drawn = layOut(
        said.map((one, id) => lane(id, one)),
        dayAt(asOf),
      );
      const line = drawn.asOf ?? Number.NaN;
      return drawn.lanes
        .flatMap(({ marks }) => marks)
        .every(({ entry, at }) => {
          if (entry.said.from > dayAt(asOf)) return at > line;
          return entry.said.from === dayAt(asOf) || at < line;
        });
    }),
    { numRuns: 500 },
  );
});
