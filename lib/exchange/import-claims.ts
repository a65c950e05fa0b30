import "server-only";
import { isDeepStrictEqual } from "node:util";
import type { Tx } from "@/lib/db/client";
import { transact } from "@/lib/db/transact";
import type { Actor } from "@/lib/shared/actor";
import { fail, ok, type Result } from "@/lib/shared/result";
import { appendImportEvents } from "./append-import-events";
import { inImportSlot } from "./import-slots";
import { insertParties } from "./insert-parties";
import { insertSources } from "./insert-sources";
import type { ImportClaims } from "./schema";
import { stageRows } from "./stage-rows";
import type { ImportReport } from "./types";

/** Rows that one statement inserts: each sets off the rules of its record. */
const BATCH = 500;
/** Any number: the key of a lock that only imports take, so that the second of two finds what the first made. */
const IMPORTING = 4_242_007;

/**
 * Imports a file that was checked and found without fault: all of it or nothing, each claim with who says it and an event of its own. Rows
 * that an earlier import brought are left out, so the same file twice changes nothing; likely duplicates are, unless asked for.
 * INVALID when it was not checked as it is to be read now.
 */
export async function importClaims(actor: Actor, input: ImportClaims): Promise<Result<ImportReport>> {
  const { fileId, reading } = input;
  return inImportSlot(actor, () =>
    transact<ImportReport>(
      async (tx) => {
        await tx.$executeRaw`SELECT pg_advisory_xact_lock(${IMPORTING})`;
        const file = await tx.importFile.findFirst({
          where: { id: fileId, createdById: actor.id, sha256: { not: null } },
          select: { id: true, name: true, sha256: true, encoding: true, checkedAs: true, alike: true },
        });
        if (file === null) return fail("NOT_FOUND", "This file is not here any more. It may be imported already.");
        if (!isDeepStrictEqual(file.checkedAs, reading))
          return fail("INVALID", "Check the file first, and correct what is wrong in it.");

        const staged = await stageRows(tx, file, reading);
        if (!staged.ok) return staged;

        // What was right when it was checked can be wrong now: days pass.
        if (staged.data.faultCount > 0) return fail("INVALID", "The file has faults. Check it again.");
        const skips = await skipRows(tx, input, file.alike);

        const parties = await insertParties(tx, actor, fileId, reading.partyKind);

        const sources = await insertSources(tx, actor, fileId);

        const rows = await batches(tx, fileId);
        for (const [from, to] of rows) await insertClaims(tx, actor, input, from, to);

        const report = {
          rows: staged.data.rows,
          claims: staged.data.rows - skips.before - skips.skipped,
          parties: parties.length,
          sources: sources.length,
          ...skips,
        };
        await appendImportEvents(tx, actor, {
          fileId,
          name: file.name,
          sha256: file.sha256 ?? "",
          rows,
          parties,
          sources,
          report,
        });

        await tx.importRow.deleteMany({ where: { fileId } });
        await tx.importFile.delete({ where: { id: fileId }, select: { id: true } });

        return ok(report);
      },
      { timeoutMs: 180_000 },
    ),
  );
}

async function skipRows(tx: Tx, { fileId, same, alike }: ImportClaims, alikeRows: number[]) {
  await tx.$executeRaw`
    UPDATE "ImportRow" SET "skipped" = true
    WHERE "fileId" = ${fileId}::uuid AND ("before"
      OR (NOT ${same} AND num_nonnulls("sameClaim", "sameRow") > 0)
      OR (NOT ${alike} AND num_nonnulls("sameClaim", "sameRow") = 0 AND "row" = ANY (${alikeRows}::int[])))`;
  const before = await tx.importRow.count({ where: { fileId, before: true } });
  return { before, skipped: (await tx.importRow.count({ where: { fileId, skipped: true } })) - before };
}

/** The first and last row of each part that is inserted at once. */
async function batches(tx: Tx, fileId: string): Promise<[number, number][]> {
  const parts = await tx.$queryRaw<{ from: number; to: number }[]>`
    SELECT min(r."row") AS "from", max(r."row") AS "to"
    FROM (SELECT "row", (row_number() OVER (ORDER BY "row") - 1) / ${BATCH} AS part FROM "ImportRow" WHERE "fileId" = ${fileId}::uuid AND NOT "skipped") r
    GROUP BY r.part ORDER BY r.part`;
  return parts.map(({ from, to }) => [from, to]);
}

async function insertClaims(tx: Tx, actor: Actor, { fileId, reading }: ImportClaims, from: number, to: number) {
  await tx.$executeRaw`
    INSERT INTO "Claim" ("id", "slug", "statement", "language", "topics", "statementById", "createdById", "updatedById")
    SELECT r."claimId", r."slug", r."text", ${reading.language}, r."topics", ${actor.id}::uuid, ${actor.id}::uuid, ${actor.id}::uuid
    FROM "ImportRow" r WHERE r."fileId" = ${fileId}::uuid AND r."row" BETWEEN ${from} AND ${to} AND NOT r."skipped" ORDER BY r."row"`;
  // What the file says is somebody's report of what was said: the words are those of the report.
  await tx.$executeRaw`
    INSERT INTO "Assertion" ("id", "claimId", "partyId", "primary", "mode", "words", "wordsLanguage", "saidFrom", "saidTo", "saidPrecision",
      "sourceId", "viaIds", "createdById", "updatedById")
    SELECT r."assertionId", r."claimId", r."partyId", true, 'PARAPHRASE', r."text", ${reading.language}, r."saidFrom", r."saidTo", r."saidPrecision",
      r."sourceId", '{}', ${actor.id}::uuid, ${actor.id}::uuid
    FROM "ImportRow" r WHERE r."fileId" = ${fileId}::uuid AND r."row" BETWEEN ${from} AND ${to} AND NOT r."skipped" AND r."partyId" IS NOT NULL
    ORDER BY r."row"`;
}
