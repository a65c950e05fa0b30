import "server-only";
import { db, type Tx } from "@/lib/db/client";
import type { Actor } from "@/lib/shared/actor";
import { fail, ok, type Result } from "@/lib/shared/result";
import { guessColumns, guessSeparator } from "./guess-columns";
import { readRecords } from "./read-records";
import { IMPORT_LIMITS } from "./schema";
import { textOfFile } from "./stored-file";
import type { ImportColumn, ImportPreview } from "./types";

const SAMPLES = 3;
const ROWS_READ = 40;
const SHOWN = 80;

/** A kept file as it was understood. NOT_FOUND when it is not this member's, was imported, or its day is over. */
export async function previewImport(actor: Actor, fileId: string): Promise<Result<ImportPreview>> {
  const file = await db.importFile.findFirst({
    where: { id: fileId, createdById: actor.id, sha256: { not: null } },
    select: { id: true, name: true, size: true, encoding: true },
  });
  if (file === null) return fail("NOT_FOUND", "This file is not here any more. Choose it again.");
  const separator = await separatorOf(db, file);
  const columns: ImportColumn[] = [];
  for await (const { row, cells } of readRecords(textOfFile(db, file), separator)) {
    if (row === 1) {
      if (cells.every((cell) => cell.trim() === "")) return fail("INVALID", NO_HEADINGS);
      if (cells.length > IMPORT_LIMITS.columns)
        return fail("INVALID", "The file has more than 200 columns. Remove some.");
      columns.push(...cells.map((cell, at) => ({ heading: headingOf(cell, at), samples: [] })));
    } else
      for (const [at, column] of columns.entries()) {
        const cell = (cells[at] ?? "").trim();
        if (cell !== "" && column.samples.length < SAMPLES) column.samples.push(cell.slice(0, SHOWN));
      }
    if (row >= ROWS_READ) break;
  }
  if (columns.length === 0) return fail("INVALID", NO_HEADINGS);
  return ok({ ...file, separator, columns, guess: guessColumns(columns.map(({ heading }) => heading)) });
}

const NO_HEADINGS = "The first row holds no headings. Name the columns in the first row, and choose the file again.";

/** What separates the cells of a kept file, from its first part. */
export async function separatorOf(
  tx: Pick<Tx, "importChunk">,
  file: { id: string; encoding: string },
): Promise<string> {
  for await (const text of textOfFile(tx, file)) return guessSeparator(text);
  return ",";
}

/** The heading of a column; one without is named by its letter, as spreadsheets do. */
export function headingOf(cell: string, at: number): string {
  const heading = cell.replace(/\s+/g, " ").trim().slice(0, 100);
  if (heading !== "") return heading;
  const letter = (place: number): string =>
    `${place >= 26 ? letter(Math.floor(place / 26) - 1) : ""}${String.fromCharCode(65 + (place % 26))}`;
  return `Column ${letter(at)}`;
}
