import { expect, test } from "@playwright/test";
import { claimSelectionSchema } from "@/lib/claims/schema";

const filtered = (filter: string) =>
  claimSelectionSchema.safeParse({ mode: "filter", q: "", filter, except: [] }).success;

test("a selection by a filter that is not understood whole is refused: it would take in more than was meant", () => {
  expect(filtered("stage.is.INBOX;due.before.friday")).toBe(true);
  expect(filtered("")).toBe(true);
  expect(filtered("stage.is.INBOX;ovner.is.me")).toBe(false);
  expect(filtered("stage.is.INBOXX")).toBe(false);
  expect(filtered("stage.is.INBOX;".repeat(400))).toBe(false);
});
