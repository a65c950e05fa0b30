import type { Result } from "@/lib/shared/result";

/** The data of a step that has to succeed; throws what was refused otherwise, and the demonstration stops there. */
export function must<T>(result: Result<T>): T {
  if (result.ok) return result.data;
  throw new Error(`${result.code}: ${[result.message, ...(result.reasons ?? [])].join(" ")}`);
}
