import "server-only";
import type { Tx } from "@/lib/db/client";
import type { ImportDuplicate } from "./types";

/** How like two texts are before one is pointed out: mostly the same words. */
const ALIKE = 0.6;
/** Likeness is looked for in this many rows, a batch at a time, and for no longer than this. */
const COMPARED_ROWS = 3_000;
const COMPARED_MS = 6_000;
const BATCH = 50;

/**
 * Marks rows that are much like a claim of the desk, through the index of statements. Bounded, for each row costs a search: answers how many
 * rows were compared, from the top.
 */
export async function markAlike(tx: Tx, fileId: string): Promise<number> {
  await tx.$executeRaw`SELECT set_config('pg_trgm.similarity_threshold', ${String(ALIKE)}, true)`;
  const until = Date.now() + COMPARED_MS;
  let compared = 0;
  let last = 0;
  while (compared < COMPARED_ROWS && Date.now() < until) {
    const batch = await tx.importRow.findMany({
      where: { fileId, row: { gt: last }, before: false, sameClaim: null, sameRow: null },
      orderBy: { row: "asc" },
      take: BATCH,
      select: { row: true, text: true },
    });
    if (batch.length === 0) break;
    compared += batch.length;
    last = batch.at(-1)?.row ?? last;
    for (const { row, number } of await likest(tx, batch))
      await tx.importRow.update({
        where: { fileId_row: { fileId, row } },
        data: { alikeClaim: number },
        select: { row: true },
      });
  }
  return compared;
}

/** The likest claim of each text that has one. */
function likest(tx: Tx, rows: readonly { row: number; text: string }[]): Promise<{ row: number; number: number }[]> {
  return tx.$queryRaw<{ row: number; number: number }[]>`
    SELECT t."row", n."number"
    FROM unnest(${rows.map(({ row }) => row)}::int[], ${rows.map(({ text }) => text)}::text[]) AS t("row", "text")
    CROSS JOIN LATERAL (
      SELECT c."number" FROM "Claim" c WHERE fold(c."statement") % fold(t."text")
      ORDER BY similarity(fold(c."statement"), fold(t."text")) DESC, c."number" LIMIT 1) n`;
}

/** The rows that were marked, by row, as many as are shown. */
export async function listDuplicates(tx: Tx, fileId: string, limit: number): Promise<ImportDuplicate[]> {
  const rows = await tx.$queryRaw<
    {
      row: number;
      text: string;
      alike: boolean;
      other: number | null;
      id: string | null;
      number: number;
      statement: string;
    }[]
  >`
    SELECT r."row", r."text", r."alikeClaim" IS NOT NULL AS alike, r."sameRow" AS other, c."id"::text AS id, c."number", c."statement"
    FROM "ImportRow" r LEFT JOIN "Claim" c ON c."number" = coalesce(r."sameClaim", r."alikeClaim")
    WHERE r."fileId" = ${fileId}::uuid AND NOT r."before" AND num_nonnulls(r."sameClaim", r."sameRow", r."alikeClaim") > 0
    ORDER BY r."row" LIMIT ${limit}`;
  return rows.map(({ row, text, alike, other, id, number, statement }) =>
    id === null
      ? { row, text, of: "row", other: other ?? row }
      : { row, text, of: "claim", alike, claim: { id, number, statement } },
  );
}
