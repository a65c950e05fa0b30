import "server-only";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import type { PartyKind } from "@/lib/db/generated/enums";
import type { Actor } from "@/lib/shared/actor";
import { literalPattern } from "@/lib/shared/literal-pattern";
import type { PartyRow } from "./types";

const PAGE_SIZE = 50;

export type PartyPage = { rows: PartyRow[]; total: number; page: number; pages: number };

/**
 * One page of fifty parties by name, with how many claims each makes, answers it gave and reversals it has on record. `q` is found in names
 * and aliases. A page past the end answers the last one.
 */
export async function listParties(
  _actor: Actor,
  { q, kind, page }: { q: string; kind: PartyKind | null; page: number },
): Promise<PartyPage> {
  const pattern = `%${literalPattern(q.normalize("NFC").replace(/\s+/g, " ").trim().slice(0, 200))}%`;
  const where = Prisma.sql`p."withdrawnAt" IS NULL AND (${kind}::text IS NULL OR p."kind"::text = ${kind})
    AND (fold(p."name") LIKE fold(${pattern}) OR EXISTS (
      SELECT 1 FROM "PartyAlias" a WHERE a."partyId" = p."id" AND a."withdrawnAt" IS NULL AND fold(a."name") LIKE fold(${pattern})))`;
  const [counted] = await db.$queryRaw<
    { total: number }[]
  >`SELECT count(*)::int AS "total" FROM "Party" p WHERE ${where}`;
  const total = counted?.total ?? 0;
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
  const shown = Math.min(Math.max(1, page), pages);
  const rows = await db.$queryRaw<PartyRow[]>`
    SELECT p."id", p."slug", p."name", p."kind"::text AS "kind",
      (SELECT a."name" FROM "PartyAlias" a WHERE a."partyId" = p."id" AND a."withdrawnAt" IS NULL ORDER BY a."name" LIMIT 1) AS "alias",
      (SELECT count(DISTINCT s."claimId")::int FROM "Assertion" s WHERE s."partyId" = p."id" AND s."withdrawnAt" IS NULL) AS "claims",
      (SELECT count(*)::int FROM "Response" r WHERE r."partyId" = p."id" AND NOT r."retracts" AND r."kind" NOT IN ('REQUESTED', 'NO_REPLY')
        AND NOT EXISTS (SELECT 1 FROM "Response" k WHERE k."correctsId" = r."id")) AS "answers",
      (SELECT count(*)::int FROM "ConcernedParty" c WHERE c."partyId" = p."id" AND c."withdrawnAt" IS NULL AND c."denialStatus" = 'REVERSED') AS "reversals"
    FROM "Party" p WHERE ${where} ORDER BY fold(p."name"), p."id" LIMIT ${PAGE_SIZE} OFFSET ${(shown - 1) * PAGE_SIZE}`;
  return { rows, total, page: shown, pages };
}
