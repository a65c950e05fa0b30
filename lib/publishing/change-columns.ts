import "server-only";
import { Prisma } from "@/lib/db/generated/client";

const CLAIM = Prisma.sql`json_build_object('code', c."code", 'slug', c."slug", 'statement', c."statement", 'language', c."language") AS "claim"`;

/** The columns that `versionChangeRow` reads, of "Publication" `p` and "PublicClaim" `c`. */
export const VERSION_CHANGE_COLUMNS = Prisma.sql`p."number", p."kind", p."verdict", p."correctionKind", p."correctionNote", p."writers", p."approvers",
  p."publishedAt", ${CLAIM}, (SELECT json_build_object('kind', b."kind", 'verdict', b."verdict") FROM "Publication" b
    WHERE b."claimId" = p."claimId" AND b."number" = p."number" - 1) AS "before"`;

/** The columns that `noticeChangeRow` reads, of "Notice" `n` and "PublicClaim" `c`. */
export const NOTICE_CHANGE_COLUMNS = Prisma.sql`n."id", n."kind", n."partyName", n."beforeStatus", n."afterStatus", n."reason", n."createdAt", ${CLAIM}`;
