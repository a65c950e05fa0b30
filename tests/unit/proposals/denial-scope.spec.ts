import { expect, test } from "@playwright/test";
import { denialScope } from "@/lib/proposals/denial-scope";

const CASES: [string, string, string][] = [
  ["own", "deny", " that the plan had been dropped"],
  ["own", "deny", " jamming the signal"],
  ["own", "reject", " claims that it had warned the team"],
  ["own", "say", "it was untrue that the money had been spent"],
  ["last", "dispute", " that."],
  ["last", "say", "that was a lie"],
  ["last", "deny", " that it had taken place"],
  ["one", "dismiss", " the centre's account as a fairy tale"],
  ["one", "say", "it had no record of such a message"],
  ["many", "deny", " the allegations"],
  ["many", "say", "these claims are false"],
  ["all", "deny", " wrongdoing"],
  ["all", "plead not guilty", " to eleven counts"],
];
for (const [scope, lemma, content] of CASES)
  test(`"${lemma}${content}" answers ${scope}`, () => expect(denialScope(content, lemma)).toBe(scope));
