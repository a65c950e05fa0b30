import "server-only";
import type { EventValue } from "./append-event";

type Plain = Record<string, unknown>;

/**
 * The fields of `after` that differ from `before`, as the two halves of an event. Dates become ISO strings; undefined in `after` means
 * unchanged. `changed` is false when nothing differs.
 */
export function changedFields(
  before: Plain,
  after: Plain,
): { before: Record<string, EventValue>; after: Record<string, EventValue>; changed: boolean } {
  const was: Record<string, EventValue> = {};
  const is: Record<string, EventValue> = {};
  for (const [key, value] of Object.entries(after)) {
    if (value === undefined) continue;
    const old = plain(before[key]);
    const now = plain(value);
    if (JSON.stringify(old) === JSON.stringify(now)) continue;
    was[key] = old;
    is[key] = now;
  }
  return { before: was, after: is, changed: Object.keys(is).length > 0 };
}

function plain(value: unknown): EventValue {
  return value === undefined ? null : (JSON.parse(JSON.stringify(value)) as EventValue);
}
