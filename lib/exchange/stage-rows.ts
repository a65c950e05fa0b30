import "server-only";
import type { Tx } from "@/lib/db/client";
import { fail, ok, type Result } from "@/lib/shared/result";
import { slugOf } from "@/lib/shared/slug";
import { headingOf, separatorOf } from "./preview-import";
import { readRecords } from "./read-records";
import { claimIdFrom, type ReadRow, readRow } from "./read-row";
import { IMPORT_LIMITS, type ImportReading } from "./schema";
import { textOfFile } from "./stored-file";
import type { ImportFault } from "./types";

const BATCH = 500;
/** More faults than anybody reads; beyond them they are counted only, so that the answer has an end. */
const LISTED_FAULTS = 5_000;

export type StagedFile = {
  rows: number;
  empty: number;
  faults: ImportFault[];
  faultCount: number;
  faultyRows: number;
};

/**
 * Reads a whole file and puts its good rows into "ImportRow", a batch at a time, so that everything else is asked of the database for all
 * rows at once. Every fault of every row is in the answer. INVALID when the file does not have the columns, or too many rows.
 */
export async function stageRows(
  tx: Tx,
  file: { id: string; encoding: string },
  reading: ImportReading,
  now = new Date(),
): Promise<Result<StagedFile>> {
  const staged: StagedFile = { rows: 0, empty: 0, faults: [], faultCount: 0, faultyRows: 0 };
  let headings: string[] | null = null;
  let batch: ReadRow[] = [];
  const repeats = new Repeats();
  for await (const record of readRecords(textOfFile(tx, file), await separatorOf(tx, file))) {
    if (headings === null) {
      headings = record.cells.map(headingOf);
      if (Object.values(reading.columns).some((column) => column !== null && column >= (headings?.length ?? 0)))
        return fail("INVALID", "The file does not have these columns. Choose it again.");
      continue;
    }
    if (record.broken === null && record.cells.every((cell) => cell.trim() === "")) {
      staged.empty += 1;
      if (staged.empty > IMPORT_LIMITS.empty)
        return fail(
          "INVALID",
          "The file has more than 50,000 rows with nothing in them. Remove them, and choose it again.",
        );
      continue;
    }
    staged.rows += 1;
    if (staged.rows > IMPORT_LIMITS.rows)
      return fail("INVALID", "The file has more than 50,000 rows. Split it, and import the parts one after the other.");
    const read = readRow(record, headings, reading, now);
    if (read.ok) batch.push(repeats.apart(read.row));
    else {
      staged.faultyRows += 1;
      staged.faultCount += read.faults.length;
      staged.faults.push(...read.faults.slice(0, LISTED_FAULTS - staged.faults.length));
    }
    if (batch.length === BATCH) {
      await insertRows(tx, file.id, batch, repeats);
      batch = [];
    }
  }
  await insertRows(tx, file.id, batch, repeats);
  return ok(staged);
}

/**
 * Puts rows in, each with what it repeats: a claim that an earlier import made of this very row, a claim of the same text, a row further up. Every
 * look is into an index, a row at a time: the planner knows nothing of staged rows, and a join could be planned as if they were few.
 */
async function insertRows(tx: Tx, fileId: string, rows: readonly ReadRow[], repeats: Repeats): Promise<void> {
  if (rows.length === 0) return;
  const keys = await tx.$queryRaw<{ key: string }[]>`
    SELECT md5(fold(t."text")) AS key FROM unnest(${rows.map(({ text }) => text)}::text[]) WITH ORDINALITY AS t("text", "nth") ORDER BY t."nth"`;
  const json = JSON.stringify(
    rows.map(({ said, ...row }, at) => ({
      ...row,
      ...said,
      slug: slugOf(row.text),
      key: keys[at]?.key,
      sameRow: repeats.firstOf(keys[at]?.key ?? "", row.row),
    })),
  );
  // OFFSET keeps the planner from walking along the numbers of all claims until one has the text.
  await tx.$executeRaw`
    INSERT INTO "ImportRow" ("fileId", "row", "claimId", "text", "slug", "attributor", "attributorKey", "link",
      "saidFrom", "saidTo", "saidPrecision", "topics", "sameRow", "before", "sameClaim")
    SELECT ${fileId}::uuid, r."row", r."claimId", r."text", r."slug", r."attributor", fold(r."attributor"), r."link",
      r."from", r."to", r."precision"::"DatePrecision", r."topics", r."sameRow",
      EXISTS (SELECT 1 FROM "Claim" c WHERE c."id" = r."claimId"),
      (SELECT min(s."number") FROM (SELECT c."number" FROM "Claim" c WHERE md5(fold(c."statement")) = r."key" OFFSET 0) s)
    FROM jsonb_to_recordset(${json}::jsonb) AS r("row" int, "claimId" uuid, "text" text, "slug" text, "attributor" text, "link" text,
      "from" date, "to" date, "precision" text, "topics" text[], "key" text, "sameRow" int)`;
}

/** What a file says more than once. A few bytes a row, and a file has an end. */
class Repeats {
  private readonly seen = new Map<string, number>();
  private readonly texts = new Map<string, number>();

  /** The row further up that has this text; null for the first. */
  firstOf(key: string, row: number): number | null {
    const first = this.texts.get(key);
    if (first === undefined) this.texts.set(key, row);
    return first ?? null;
  }

  /** A row that stands in the file twice is a claim each time, with an id of its own that is the same at every import. */
  apart(row: ReadRow): ReadRow {
    const before = this.seen.get(row.claimId) ?? 0;
    this.seen.set(row.claimId, before + 1);
    return before === 0 ? row : { ...row, claimId: claimIdFrom(`${row.claimId} ${before + 1}`) };
  }
}
