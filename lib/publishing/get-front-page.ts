import "server-only";
import { z } from "zod";
import { PublicationKind, VerdictCode } from "@/lib/db/generated/enums";
import { readerDb } from "@/lib/db/reader";
import { NOTICE_CHANGE_COLUMNS, VERSION_CHANGE_COLUMNS } from "./change-columns";
import { CLAIM_COLUMNS } from "./claim-columns";
import { publicState } from "./public-state";
import { claimRow, noticeChangeRow, versionChangeRow } from "./rows";
import type { StateFilter } from "./search-params";
import type { ClaimLine, NoticeChange, VersionChange } from "./types";

const VERDICTS = 8;
const ANNOUNCED = 6;
const CHANGES = 10;

const row = z.object({
  verdicts: z.array(claimRow),
  announced: z.array(claimRow),
  versions: z.array(versionChangeRow),
  notices: z.array(noticeChangeRow),
  states: z.array(z.object({ kind: z.enum(PublicationKind), verdict: z.enum(VerdictCode).nullable(), count: z.int() })),
});

/** One change of a published page, by the moment at which it happened. */
export type Change = { at: string; version: VersionChange } | { at: string; notice: NoticeChange };

export type FrontPage = {
  /** The verdicts that came out last. */
  verdicts: ClaimLine[];
  /** Claims announced as being checked. */
  announced: ClaimLine[];
  /** Corrections, withdrawals and notices, the last first. First verdicts are not among them: they are in `verdicts`. */
  changes: Change[];
  /** How many claims are in each state. */
  states: Partial<Record<StateFilter, number>>;
};

/** What is new: the latest verdicts, what is being checked, what changed. */
export async function getFrontPage(): Promise<FrontPage> {
  const rows = await readerDb.$queryRaw<unknown[]>`
    SELECT
      (SELECT coalesce(json_agg(r), '[]') FROM (SELECT ${CLAIM_COLUMNS} FROM "PublicClaim" c WHERE c."kind" = 'VERDICT'
        ORDER BY c."publishedAt" DESC, c."claimId" DESC LIMIT ${VERDICTS}) r) AS "verdicts",
      (SELECT coalesce(json_agg(r), '[]') FROM (SELECT ${CLAIM_COLUMNS} FROM "PublicClaim" c WHERE c."kind" = 'ANNOUNCEMENT'
        ORDER BY c."publishedAt" DESC, c."claimId" DESC LIMIT ${ANNOUNCED}) r) AS "announced",
      (SELECT coalesce(json_agg(r), '[]') FROM (SELECT ${VERSION_CHANGE_COLUMNS} FROM "Publication" p JOIN "PublicClaim" c ON c."claimId" = p."claimId"
        WHERE p."correctionKind" IS NOT NULL ORDER BY p."publishedAt" DESC, p."id" DESC LIMIT ${CHANGES}) r) AS "versions",
      (SELECT coalesce(json_agg(r), '[]') FROM (SELECT ${NOTICE_CHANGE_COLUMNS} FROM "Notice" n JOIN "PublicClaim" c ON c."claimId" = n."claimId"
        ORDER BY n."createdAt" DESC, n."id" DESC LIMIT ${CHANGES}) r) AS "notices",
      (SELECT coalesce(json_agg(r), '[]') FROM (SELECT c."kind", c."verdict", count(*)::int AS count FROM "PublicClaim" c GROUP BY 1, 2) r) AS "states"`;
  const { versions, notices, states, ...lists } = row.parse(rows[0]);
  const changes: Change[] = [
    ...versions.map((version) => ({ at: version.publishedAt, version })),
    ...notices.map((notice) => ({ at: notice.createdAt, notice })),
  ];
  changes.sort((a, b) => (a.at < b.at ? 1 : -1));
  const counts: FrontPage["states"] = {};
  for (const { kind, verdict, count } of states) counts[publicState(kind, verdict) as StateFilter] = count;
  return { ...lists, changes: changes.slice(0, CHANGES), states: counts };
}
