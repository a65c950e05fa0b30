import "server-only";
import { createHash } from "node:crypto";
import { statementSchema, topicsSchema } from "@/lib/claims/schema";
import { parseDate, shownDate } from "@/lib/shared/parse-date";
import { preciseDateSchema, type StoredDate } from "@/lib/shared/precise-date-schema";
import { saidDateProblem } from "@/lib/shared/said-date";
import { optionalLineSchema } from "@/lib/shared/text-schema";
import { linkSchema } from "@/lib/sources/schema";
import type { CsvRecord } from "./read-records";
import type { ImportField, ImportReading } from "./schema";
import type { ImportFault } from "./types";

/** A row without a fault, as it is stored. */
export type ReadRow = {
  row: number;
  claimId: string;
  text: string;
  attributor: string | null;
  link: string | null;
  said: StoredDate | null;
  topics: string[];
};

const SHOWN = 120;
const attributorSchema = optionalLineSchema(200);
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNKNOWN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffd]|\p{Surrogate}/u;

/** What a record says, or everything that is wrong with it. */
export function readRow(
  record: CsvRecord,
  headings: readonly string[],
  reading: ImportReading,
  now: Date,
): { ok: true; row: ReadRow } | { ok: false; faults: ImportFault[] } {
  const { row, broken } = record;
  const whole = (value: string, wrong: string, remedy: string) => ({
    ok: false as const,
    faults: [{ row, column: null, value: value.slice(0, SHOWN), wrong, remedy }],
  });
  if (broken !== null)
    return whole(
      broken,
      "A quotation mark in this row is not closed, or stands inside a quoted cell.",
      "Close it, or write two marks for one inside a quoted cell.",
    );
  const cells = withoutEmptyEnd(record.cells, headings.length);
  if (cells.length !== headings.length)
    return whole(
      cells.join(" | "),
      `This row has ${cells.length} cells, and there are ${headings.length} headings.`,
      cells.length > headings.length
        ? "Put a cell that contains the separator into quotation marks."
        : "Give it as many cells as there are headings; they may be empty.",
    );
  const faults: ImportFault[] = [];
  const cellOf = (field: ImportField) => {
    const column = reading.columns[field];
    return column === null ? "" : (cells[column] ?? "").trim();
  };
  const refuse = (field: ImportField, wrong: string, remedy: string): null => {
    const column = reading.columns[field] ?? 0;
    faults.push({ row, column: headings[column] ?? null, value: cellOf(field).slice(0, SHOWN), wrong, remedy });
    return null;
  };
  const clean = (field: ImportField): string | null =>
    UNKNOWN.test(cellOf(field))
      ? refuse(field, "This cell has characters that cannot be read.", "Type it again, or save the file as UTF-8.")
      : cellOf(field);

  const text = readText(clean("text"), refuse);
  const attributor = readAttributor(clean("attributor"), refuse);
  const link = readLink(clean("link"), refuse);
  const said = readDate(clean("date"), refuse, now);
  const topics = readTopics(clean("topics"), refuse);
  if (cellOf("attributor") === "")
    for (const field of ["link", "date"] as const)
      if (cellOf(field) !== "")
        refuse(
          field,
          `Nobody is named who said it, so the ${field} belongs to nothing.`,
          `Name who said it, or empty the ${field}.`,
        );
  if (faults.length > 0 || text === null) return { ok: false, faults };
  const content = { text, attributor, link, said, topics };
  return { ok: true, row: { row, claimId: claimIdOf(content), ...content } };
}

type Refuse = (field: ImportField, wrong: string, remedy: string) => null;

function readText(cell: string | null, refuse: Refuse): string | null {
  if (cell === null) return null;
  const parsed = statementSchema.safeParse(cell);
  if (parsed.success) return parsed.data;
  return cell === ""
    ? refuse("text", "There is no claim in this row.", "Write the claim, or remove the row.")
    : refuse(
        "text",
        `The claim has ${[...cell].length} characters; 500 is the most.`,
        "Shorten it to one proposition.",
      );
}

function readAttributor(cell: string | null, refuse: Refuse): string | null {
  const parsed = attributorSchema.safeParse(cell);
  return parsed.success ? parsed.data : refuse("attributor", "The name has more than 200 characters.", "Shorten it.");
}

function readLink(cell: string | null, refuse: Refuse): string | null {
  const parsed = linkSchema.safeParse(cell);
  if (parsed.success) return parsed.data;
  return refuse("link", parsed.error.issues[0]?.message ?? "This is no link.", "Copy the whole address of the page.");
}

function readDate(cell: string | null, refuse: Refuse, now: Date): StoredDate | null {
  if (cell === null || cell === "") return null;
  const typed = parseDate(cell);
  if (!typed.ok) return refuse("date", ...sentences(typed.message));
  const date = preciseDateSchema.safeParse(typed.date);
  if (!date.success)
    return refuse("date", `There is no such day as “${shownDate(cell)}”.`, "Write the year with four figures.");
  const problem = saidDateProblem(date.data, now);
  return problem === null ? date.data : refuse("date", ...sentences(problem));
}

function readTopics(cell: string | null, refuse: Refuse): string[] {
  const names = (cell ?? "").split(/[,;|]/).map((name) => name.trim());
  const parsed = topicsSchema.safeParse(names.filter(Boolean));
  if (parsed.success) return parsed.data;
  const tooMany = names.filter(Boolean).length > 12;
  refuse(
    "topics",
    tooMany ? "A claim has twelve topics at most." : "A topic has more than 60 characters.",
    "Separate topics by commas, semicolons or bars, and keep the twelve that matter.",
  );
  return [];
}

/** A message of two sentences as what is wrong and what to do. */
function sentences(message: string): [string, string] {
  const end = message.indexOf(". ");
  return end < 0
    ? [message, "Correct it, or leave the cell empty."]
    : [message.slice(0, end + 1), message.slice(end + 2)];
}

/** Spreadsheets write empty cells behind the last heading. */
function withoutEmptyEnd(cells: readonly string[], length: number): readonly string[] {
  return cells.length > length && cells.slice(length).every((cell) => cell.trim() === "")
    ? cells.slice(0, length)
    : cells;
}

/** The same row always makes the same claim, whoever imports it and from which file. */
function claimIdOf({ text, attributor, link, said, topics }: Omit<ReadRow, "row" | "claimId">): string {
  return claimIdFrom(JSON.stringify([text, attributor, link, said, [...topics].sort()]));
}

/** An id made from words alone: a UUID of version 8 (RFC 9562, section 5.8). */
export function claimIdFrom(words: string): string {
  const bytes = createHash("sha256").update("claim of a file\0").update(words).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
