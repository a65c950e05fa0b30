import { expect } from "@playwright/test";
import type { Failure, Result } from "@/lib/shared/result";
import { contentState } from "./content-state";

/** Runs a call that has to be refused and to leave every row as it was. Answers the refusal. */
export async function refused<T>(call: () => Promise<Result<T>>): Promise<Failure> {
  const before = await contentState();
  const result = await call();
  expect(result.ok, "it was not refused").toBe(false);
  expect(await contentState(), "a row changed").toBe(before);
  if (result.ok) throw new Error("it was not refused");
  return result;
}
