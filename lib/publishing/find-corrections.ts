import "server-only";
import { z } from "zod";
import { Prisma } from "@/lib/db/generated/client";
import { CorrectionKind } from "@/lib/db/generated/enums";
import { readerDb } from "@/lib/db/reader";
import { VERSION_CHANGE_COLUMNS } from "./change-columns";
import { versionChangeRow } from "./rows";
import type { VersionChange } from "./types";

const PAGE_SIZE = 30;
const MAX_PAGE = 500;

const row = z.object({
  counts: z.array(z.object({ kind: z.enum(CorrectionKind), count: z.int() })),
  lines: z.array(versionChangeRow),
});

/** One page of the log. `counts` are over the whole log, whatever the kind that is shown. */
export type CorrectionPage = {
  lines: VersionChange[];
  counts: Partial<Record<CorrectionKind, number>>;
  page: number;
  pages: number;
};

/** A page of thirty later versions of published claims, of one kind or of all, the last first. */
export async function findCorrections(query: { kind: CorrectionKind | null; page: number }): Promise<CorrectionPage> {
  const wanted = Math.min(Math.max(query.page, 1), MAX_PAGE);
  const ofKind = query.kind === null ? Prisma.sql`true` : Prisma.sql`p."correctionKind"::text = ${query.kind}`;
  const rows = await readerDb.$queryRaw<unknown[]>`
    SELECT
      (SELECT coalesce(json_agg(g), '[]') FROM (SELECT p."correctionKind" AS kind, count(*)::int AS count FROM "Publication" p
        WHERE p."correctionKind" IS NOT NULL GROUP BY 1) g) AS "counts",
      (SELECT coalesce(json_agg(r), '[]') FROM (SELECT ${VERSION_CHANGE_COLUMNS} FROM "Publication" p JOIN "PublicClaim" c ON c."claimId" = p."claimId"
        WHERE p."correctionKind" IS NOT NULL AND ${ofKind}
        ORDER BY p."publishedAt" DESC, p."id" DESC LIMIT ${PAGE_SIZE} OFFSET ${(wanted - 1) * PAGE_SIZE}) r) AS "lines"`;
  const { counts, lines } = row.parse(rows[0]);
  const total = counts
    .filter(({ kind }) => query.kind === null || kind === query.kind)
    .reduce((sum, { count }) => sum + count, 0);
  return {
    lines,
    counts: Object.fromEntries(counts.map(({ kind, count }) => [kind, count])),
    page: wanted,
    pages: Math.max(1, Math.min(Math.ceil(total / PAGE_SIZE), MAX_PAGE)),
  };
}
