import { expect, test } from "@playwright/test";
import { neededWords } from "@/lib/reviews/needed-words";

for (const [risk, approvedAs, words] of [
  ["NORMAL", [], "1 approval by an editor"],
  ["NORMAL", ["CHECKER"], "1 approval by an editor"],
  ["SENSITIVE", [], "2 approvals, one by an editor"],
  ["SENSITIVE", ["CHECKER"], "1 approval by an editor"],
  ["SENSITIVE", ["EDITOR"], "1 approval"],
  ["SENSITIVE", ["CHECKER", "CHECKER"], "1 approval by an editor"],
  ["LEGAL", [], "2 approvals, one by an admin"],
  ["LEGAL", ["EDITOR"], "1 approval by an admin"],
  ["LEGAL", ["ADMIN"], "1 approval"],
  ["LEGAL", ["EDITOR", "EDITOR"], "1 approval by an admin"],
] as const)
  test(`${risk} with approvals of ${approvedAs.join(" and ") || "nobody"} needs ${words}`, () =>
    expect(neededWords(risk, approvedAs)).toBe(words));
