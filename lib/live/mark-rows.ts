import "server-only";
import { createHash } from "node:crypto";
import type { RowMarks } from "@/lib/shared/row-marks";

/** Marks rows by what they hold, so that a window can be told that its list is another by now without being sent what is in it. */
export function markRows(rows: readonly { id: string }[]): RowMarks {
  return Object.fromEntries(rows.map((row) => [row.id, markOf(row)]));
}

/** Statements that answer the same row may name its columns in another order. */
const markOf = (row: object) => {
  const fields = Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash("sha256").update(JSON.stringify(fields)).digest("base64url").slice(0, 8);
};
