import { parseDate, type TypedDate, typedText } from "@/lib/shared/parse-date";
import type { StoredDate } from "@/lib/shared/precise-date-schema";
import { type Failure, fail } from "@/lib/shared/result";

type Get = (name: string) => FormDataEntryValue | null;

/** What is typed into a field, trimmed; null when it is empty or not there. */
export function textOf(get: Get, name: string): string | null {
  const value = get(name);
  return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
}

/** The date that is typed into a field, null when it is empty, or the message for one that is not understood. */
export function dateOf(get: Get, name: string): { ok: true; date: TypedDate | null } | Failure {
  const text = textOf(get, name);
  if (text === null) return { ok: true, date: null };
  const parsed = parseDate(text);
  return parsed.ok ? parsed : fail("INVALID", parsed.message, { fieldErrors: { [name]: [parsed.message] } });
}

/** A stored date as a field is filled with it: the end belongs to a period only. */
export function typedDate(date: StoredDate | null): TypedDate | null {
  return date === null ? null : { ...date, to: date.precision === "RANGE" ? date.to : null };
}

/** The same as text, for a comparison of two records. */
export function dateText(date: StoredDate | null): string {
  const typed = typedDate(date);
  return typed === null ? "" : typedText(typed);
}
