import "server-only";
import { z } from "zod";
import { readerDb } from "@/lib/db/reader";
import { fail, ok, type Result } from "@/lib/shared/result";
import { CLAIM_COLUMNS } from "./claim-columns";
import { parseContent } from "./content";
import { datesOfNow, denialAsOf } from "./denial-as-of";
import { RELATED_CLAIMS } from "./related-claims";
import { claimRow, instantColumn, noticeRow, versionRow } from "./rows";
import type { PublicClaim } from "./types";

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
      (SELECT json_agg(json_build_object('number', v."number", 'kind', v."kind", 'verdict', v."verdict", 'correctionKind', v."correctionKind",
        'correctionNote', v."correctionNote", 'writers', v."writers", 'approvers', v."approvers", 'publishedAt', v."publishedAt") ORDER BY v."number" DESC)
        FROM "Publication" v WHERE v."claimId" = page."claimId") AS "versions",
      (SELECT coalesce(json_agg(json_build_object('id', n."id", 'kind', n."kind", 'partyName', n."partyName", 'beforeStatus', n."beforeStatus",
        'afterStatus', n."afterStatus", 'reason', n."reason", 'createdAt', n."createdAt") ORDER BY n."createdAt" DESC, n."id" DESC), '[]')
        FROM "Notice" n WHERE n."claimId" = page."claimId") AS "notices",
      (SELECT coalesce(json_agg(r), '[]') FROM (
        SELECT ${CLAIM_COLUMNS} FROM "PublicClaim" c
        WHERE c."articleSlugs" && page."articleSlugs" AND c."claimId" <> page."claimId" AND c."kind" <> 'WITHDRAWAL'
        ORDER BY c."changedAt" DESC, c."claimId" DESC LIMIT ${RELATED_CLAIMS}) r) AS "related"
    FROM "PublicClaim" page JOIN "Publication" p ON p."claimId" = page."claimId" AND p."number" = coalesce(${number ?? null}::int, page."publications")
    WHERE page."slug" = ${slug}`;
  if (rows.length === 0) return fail("NOT_FOUND", "There is no published claim at this address.");
  const { content, shown, ...rest } = row.parse(rows[0]);
  const version = rest.versions.find((line) => line.number === shown);
  if (version === undefined) throw new Error(`version ${shown} of ${slug} is not in its list`);
  const parsed = parseContent(content);
  return ok({ ...rest, content: parsed, shown: version, turns: denialAsOf(parsed, datesOfNow()).turns });
}
