import "server-only";
import { z } from "zod";
import { Prisma } from "@/lib/db/generated/client";
import { readerDb } from "@/lib/db/reader";
import { fail, ok, type Result } from "@/lib/shared/result";
import { parseContent } from "./content";
import { datesOfNow, denialAsOf } from "./denial-as-of";
import { noticesOf, relatedTo, versionsOf } from "./page-columns";
import { claimRow, instantColumn, noticeRow, versionRow } from "./rows";
import type { PublicClaim } from "./types";

const CLAIM = Prisma.sql`page."claimId"`;

const row = z.object({
  content: z.unknown(),
  shown: z.int(),
  reReviewSince: instantColumn.nullable(),
  changedAt: instantColumn,
  versions: z.array(versionRow),
  notices: z.array(noticeRow),
  related: z.array(claimRow),
});

/**
 * A published claim by its slug: the version now up, or the one with this number. Related are claims of the
 * same article, the last changed first. NOT_FOUND for an unknown slug or number.
 */
export async function getPublicClaim(slug: string, number?: number): Promise<Result<PublicClaim>> {
  // One statement, so that version, notices and state are of one moment.
  const rows = await readerDb.$queryRaw<unknown[]>`
    SELECT p."content", p."number" AS "shown", page."reReviewSince", page."changedAt",
      ${versionsOf(CLAIM)} AS "versions", ${noticesOf(CLAIM)} AS "notices", ${relatedTo(CLAIM, Prisma.sql`page."articleSlugs"`)} AS "related"
    FROM "PublicClaim" page JOIN "Publication" p ON p."claimId" = page."claimId" AND p."number" = coalesce(${number ?? null}::int, page."publications")
    WHERE page."slug" = ${slug}`;
  if (rows.length === 0) return fail("NOT_FOUND", "There is no published claim at this address.");
  const { content, shown, ...rest } = row.parse(rows[0]);
  const version = rest.versions.find((line) => line.number === shown);
  if (version === undefined) throw new Error(`version ${shown} of ${slug} is not in its list`);
  const parsed = parseContent(content);
  return ok({ ...rest, content: parsed, shown: version, turns: denialAsOf(parsed, datesOfNow()).turns });
}
