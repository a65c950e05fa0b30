import { expect, test } from "@playwright/test";
import { claimSelectionSchema, createClaimSchema } from "@/lib/claims/schema";

const filtered = (filter: string) =>
  claimSelectionSchema.safeParse({ mode: "filter", q: "", filter, except: [] }).success;

test("a selection by a filter that is not understood whole is refused: it would take in more than was meant", () => {
  expect(filtered("stage.is.INBOX;due.before.friday")).toBe(true);
  expect(filtered("")).toBe(true);
  expect(filtered("stage.is.INBOX;ovner.is.me")).toBe(false);
  expect(filtered("stage.is.INBOXX")).toBe(false);
  expect(filtered("stage.is.INBOX;".repeat(400))).toBe(false);
});

test("nobody takes the id beforehand that an import gives to a row", () => {
  const claim = { statement: "A ship left.", language: "en", kind: "FACT", event: null, topics: [], risk: "NORMAL" };
  const taken = (id: string) => createClaimSchema.safeParse({ id, ...claim }).success;
  expect(taken("018f2b3c-0000-7000-8000-000000000001")).toBe(true);
  expect(taken("018f2b3c-0000-8000-8000-000000000001")).toBe(false);
});
