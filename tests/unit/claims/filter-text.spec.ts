import { expect, test } from "@playwright/test";
import fc from "fast-check";
import { FILTER_FIELDS, type FilterFieldId } from "@/lib/claims/columns";
import { readFilter, writeFilter } from "@/lib/claims/filter-text";
import {
  type ClaimFilter,
  type Condition,
  conditionsOf,
  type FilterNode,
  isAskable,
  NO_FILTER,
  OPERATORS,
} from "@/lib/claims/filters";

const fields = Object.keys(FILTER_FIELDS) as FilterFieldId[];
const DATES = ["today", "friday", "+48h", "-5d", "2026-11-24"];

/** A condition that can be asked, of any field and operator; values with every character that the grammar uses. */
const condition: fc.Arbitrary<Condition> = fc
  .constantFrom(...fields)
  .chain((field) => {
    const { kind, ...more } = FILTER_FIELDS[field];
    const known = "values" in more ? more.values : null;
    const value =
      kind === "date"
        ? fc.constantFrom(...DATES)
        : kind === "number"
          ? fc.nat(999_999).map(String)
          : known === null
            ? fc.string({ unit: fc.constantFrom(..."aé;|(),.\\ 北"), minLength: 1, maxLength: 12 })
            : fc.constantFrom(...(known as readonly string[]));
    return fc.record({
      field: fc.constant(field),
      operator: fc.constantFrom(...OPERATORS[kind]),
      values: fc.array(value, { maxLength: 3 }),
    });
  })
  .filter(isAskable);

const filterOf = (depth: number): fc.Arbitrary<ClaimFilter> =>
  fc.record({
    match: fc.constantFrom("all" as const, "any" as const),
    of: fc.array(
      depth > 2
        ? condition
        : fc.oneof<fc.Arbitrary<FilterNode>[]>(
            { weight: 3, arbitrary: condition } as never,
            {
              weight: 1,
              arbitrary: fc
                .constant(null)
                .chain(() => filterOf(depth + 1))
                .filter(({ of }) => of.length > 0),
            } as never,
          ),
      { maxLength: 4 },
    ),
  });

test("what is written is read again as the same filter", () => {
  fc.assert(
    fc.property(filterOf(0), (filter) => {
      const text = writeFilter(filter);
      fc.pre(text.length <= 4_000);
      expect(readFilter(text)).toEqual({ filter, ignored: [] });
    }),
  );
});

test("no text breaks the reader, and what it lets through can be asked and is written again", () => {
  const anything = fc.oneof(
    fc.string({ maxLength: 200 }),
    fc
      .array(
        fc.constantFrom(
          "stage.is.INBOX",
          "due.before.friday",
          "owner.empty",
          ";",
          "|",
          "(",
          ")",
          ",",
          "\\",
          "nonsense",
          "stage.is.",
        ),
        { maxLength: 40 },
      )
      .map((parts) => parts.join("")),
  );
  fc.assert(
    fc.property(anything, (text) => {
      const { filter } = readFilter(text);
      for (const one of conditionsOf(filter)) expect(isAskable(one)).toBe(true);
      expect(readFilter(writeFilter(filter)).filter).toEqual(filter);
    }),
    { numRuns: 500 },
  );
});

test("what the list does not know is left out and named, and the rest holds", () => {
  expect(readFilter("stage.is.INBOX;password.is.x;due.before.whenever;owner.like.a;constructor.is.1")).toEqual({
    filter: { match: "all", of: [{ field: "stage", operator: "is", values: ["INBOX"] }] },
    ignored: ["password.is.x", "due.before.whenever", "owner.like.a", "constructor.is.1"],
  });
  expect(readFilter("stage.is.INBOX,NONSENSE").ignored).toEqual(["stage.is.INBOX,NONSENSE"]);
});

test("a filter that is too long, too deep or has too many conditions does no harm", () => {
  expect(readFilter("stage.is.INBOX;".repeat(7_000))).toEqual({
    filter: NO_FILTER,
    ignored: ["a filter that is too long"],
  });
  expect(conditionsOf(readFilter(`${"(".repeat(1_900)}stage.is.INBOX`).filter)).toEqual([]);
  expect(readFilter("(".repeat(4_000)).ignored).toEqual(["a filter that is nested too deep"]);
  expect(conditionsOf(readFilter("owner.empty;".repeat(300)).filter)).toHaveLength(60);
  expect(conditionsOf(readFilter("claim.has.a;".repeat(9)).filter)).toHaveLength(4);
});
