import { expect, test } from "@playwright/test";
import { proposeClaims } from "@/lib/proposals/propose";

test("knows whom 'his lawyers' work for when he was only spoken of", () => {
  const text = "Prosecutors say Mr. Hale took two million in bribes. His lawyers say the payments were loans.";
  expect(proposeClaims(text).claims.map(({ attributor }) => attributor)).toEqual(["Prosecutors", "Hale's lawyers"]);
});

test("knows a senator again by a shortened title", () => {
  const text = 'Sen. Paul Boyd, R-Ohio, said the vote was a mistake. "This bill is dead," the senator said.';
  expect(proposeClaims(text).claims.map(({ attributor }) => attributor)).toEqual(["Paul Boyd", "Paul Boyd"]);
});

test("knows a person by an age", () => {
  const text = "Police say Amir Said, 22, died in his cell. His family do not believe that.";
  expect(proposeClaims(text).claims.map(({ attributor }) => attributor)).toEqual(["Police", "Said's family"]);
});
