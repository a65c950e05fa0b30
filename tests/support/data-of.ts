import type { Result } from "@/lib/shared/result";

/** The data of a call that has to succeed; throws what was refused otherwise. */
export function dataOf<T>(result: Result<T>): T {
  if (result.ok) return result.data;
  throw new Error(`${result.code}: ${[result.message, ...(result.reasons ?? [])].join(" ")}`);
}
