import "server-only";
import type { Tx } from "@/lib/db/client";
import { transact } from "@/lib/db/transact";
import type { Actor } from "@/lib/shared/actor";
import { fail, ok, type Result } from "@/lib/shared/result";
import { inImportSlot } from "./import-slots";
import { listDuplicates, markAlike } from "./mark-duplicates";
import type { CheckImport } from "./schema";
import { stageRows } from "./stage-rows";
import type { ImportCheck } from "./types";

const LISTED_DUPLICATES = 1_000;

/**
 * Reads a kept file as `reading` says, and answers every fault of every row, likely duplicates, and what an import would make. No record is
 * written. NOT_FOUND when the file is not this member's, was imported, or its day is over.
 */
export async function checkImport(actor: Actor, { fileId, reading }: CheckImport): Promise<Result<ImportCheck>> {
  return inImportSlot(actor, () =>
    transact<ImportCheck>(
      async (tx) => {
        const file = await tx.importFile.findFirst({
          where: { id: fileId, createdById: actor.id, sha256: { not: null } },
          select: { id: true, encoding: true },
        });
        if (file === null) return fail("NOT_FOUND", "This file is not here any more. Choose it again.");

        const staged = await stageRows(tx, file, reading);
        if (!staged.ok) return staged;

        const compared = await markAlike(tx, fileId);

        const counts = await countRows(tx, fileId);

        const duplicates = await listDuplicates(tx, fileId, LISTED_DUPLICATES);
        const alike = await tx.importRow.findMany({
          where: { fileId, alikeClaim: { not: null } },
          orderBy: { row: "asc" },
          select: { row: true },
        });
        await tx.importFile.update({
          where: { id: fileId },
          data: {
            checkedAs: staged.data.faultCount === 0 ? reading : { faults: staged.data.faultCount },
            alike: alike.map(({ row }) => row),
          },
          select: { id: true },
        });
        await tx.importRow.deleteMany({ where: { fileId } });
        return ok({ ...staged.data, duplicates, compared, ...counts });
      },
      { timeoutMs: 60_000 },
    ),
  );
}

type Counts = Pick<ImportCheck, "before" | "sameCount" | "alikeCount" | "newParties" | "newSources">;

async function countRows(tx: Tx, fileId: string): Promise<Counts> {
  const [counts] = await tx.$queryRaw<Counts[]>`
    SELECT count(*) FILTER (WHERE r."before")::int AS before,
      count(*) FILTER (WHERE NOT r."before" AND num_nonnulls(r."sameClaim", r."sameRow") > 0)::int AS "sameCount",
      count(*) FILTER (WHERE r."alikeClaim" IS NOT NULL)::int AS "alikeCount",
      (SELECT count(DISTINCT n."attributorKey")::int FROM "ImportRow" n WHERE n."fileId" = ${fileId}::uuid AND NOT n."before"
        AND n."attributorKey" NOT IN (
          SELECT fold(p."name") FROM "Party" p WHERE p."withdrawnAt" IS NULL
          UNION ALL SELECT fold(a."name") FROM "PartyAlias" a WHERE a."withdrawnAt" IS NULL)) AS "newParties",
      (SELECT count(DISTINCT n."link")::int FROM "ImportRow" n WHERE n."fileId" = ${fileId}::uuid AND NOT n."before"
        AND NOT EXISTS (SELECT FROM "Source" s WHERE s."url" = n."link" AND s."withdrawnAt" IS NULL)) AS "newSources"
    FROM "ImportRow" r WHERE r."fileId" = ${fileId}::uuid`;
  return counts ?? { before: 0, sameCount: 0, alikeCount: 0, newParties: 0, newSources: 0 };
}
