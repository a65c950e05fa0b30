import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import { CLAIM_COLUMNS } from "./claim-columns";
import { RELATED_CLAIMS } from "./related-claims";

type Sql = ReturnType<typeof Prisma.sql>;

/** Every version of a claim's page as one JSON value, the newest first: what `versionRow` reads. `claim` is the SQL of its id. */
export function versionsOf(claim: Sql): Sql {
  return Prisma.sql`(SELECT coalesce(json_agg(json_build_object('number', v."number", 'kind', v."kind", 'verdict', v."verdict", 'correctionKind', v."correctionKind",
    'correctionNote', v."correctionNote", 'writers', v."writers", 'approvers', v."approvers", 'publishedAt', v."publishedAt") ORDER BY v."number" DESC), '[]')
    FROM "Publication" v WHERE v."claimId" = ${claim})`;
}

/** Every notice on a claim's page as one JSON value, the newest first: what `noticeRow` reads. */
export function noticesOf(claim: Sql): Sql {
  return Prisma.sql`(SELECT coalesce(json_agg(json_build_object('id', n."id", 'kind', n."kind", 'partyName', n."partyName", 'beforeStatus', n."beforeStatus",
    'afterStatus', n."afterStatus", 'reason', n."reason", 'createdAt', n."createdAt") ORDER BY n."createdAt" DESC, n."id" DESC), '[]')
    FROM "Notice" n WHERE n."claimId" = ${claim})`;
}

/** Published claims found in one of these articles (SQL of an array of slugs) as one JSON value, the last changed first: what `claimRow` reads. */
export function relatedTo(claim: Sql, articleSlugs: Sql): Sql {
  return Prisma.sql`(SELECT coalesce(json_agg(r), '[]') FROM (
    SELECT ${CLAIM_COLUMNS} FROM "PublicClaim" c
    WHERE c."articleSlugs" && ${articleSlugs} AND c."claimId" <> ${claim} AND c."kind" <> 'WITHDRAWAL'
    ORDER BY c."changedAt" DESC, c."claimId" DESC LIMIT ${RELATED_CLAIMS}) r)`;
}
