import { SQL_ATTACKS } from "../../integration/rules/sql-attacks";
import { expect, test } from "../../support/api";
import { ACTION_ATTACKS } from "./action-attacks";
import { HTTP_ATTACKS } from "./http-attacks";

/** The rules of the domain, in their order. */
const RULES = [
  "Four eyes",
  "Approvals go stale",
  "Nothing is published without its approvals",
  "What was said stays said",
  "A reversal re-opens",
  "No lost update",
  "No silent change",
  "Readers see publications only",
  "As of",
  "Checklist before review",
];

const WAYS = {
  "server action": ACTION_ATTACKS,
  "bare request": HTTP_ATTACKS,
  "plain SQL": SQL_ATTACKS,
};

RULES.forEach((rule, index) => {
  for (const [way, attacks] of Object.entries(WAYS))
    test(`rule ${index + 1}, ${rule}, is attacked by ${way}`, () => {
      const names = attacks.filter((attack) => attack.rule === index + 1).map(({ name }) => name);
      test.info().annotations.push({ type: "attacks", description: names.join("; ") });
      expect(names.length).toBeGreaterThan(0);
      expect(new Set(names).size, "two attacks of one name").toBe(names.length);
    });
});

test("every attack is on one of the ten rules", () => {
  const numbers = Object.values(WAYS).flatMap((attacks) => attacks.map(({ rule }) => rule));
  expect([...new Set(numbers)].sort((a, b) => a - b)).toEqual(RULES.map((_, index) => index + 1));
});
