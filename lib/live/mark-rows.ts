import "server-only";
import { createHash } from "node:crypto";
import type { RowMarks } from "@/lib/shared/row-marks";

/** Marks rows by what they hold, so that a window can be told that its list is another by now without being sent what is in it. */
export function markRows(rows: readonly { id: string }[]): RowMarks {
  return Object.fromEntries(rows.map((row) => [row.id, markOf(row)]));
}

const markOf = (row: object) => createHash("sha256").update(JSON.stringify(row)).digest("base64url").slice(0, 8);
