import "server-only";
import { z } from "zod";
import { PartyKind } from "@/lib/db/generated/enums";
import { readerDb } from "@/lib/db/reader";
import { literalPattern } from "@/lib/shared/literal-pattern";

const PAGE_SIZE = 50;
const MAX_PAGE = 500;

const line = z.object({
  slug: z.string(),
  name: z.string(),
  kind: z.enum(PartyKind),
  asserted: z.int(),
  answered: z.int(),
  reversed: z.int(),
});
const row = z.object({ total: z.int(), lines: z.array(line) });

/** A party and in how many published claims it asserts, has answered (denials and admissions alike), and has reversed its answer. */
export type PartyLine = z.infer<typeof line>;

export type PartyPage = { lines: PartyLine[]; total: number; page: number; pages: number };

/** A page of fifty parties of published claims whose name or other name contains `q`, in the order of their names. */
export async function findPublicParties({ q, page }: { q: string; page: number }): Promise<PartyPage> {
  const wanted = Math.min(Math.max(page, 1), MAX_PAGE);
  const pattern = literalPattern(q.normalize("NFC").trim().slice(0, 200));
  const rows = await readerDb.$queryRaw<unknown[]>`
    WITH mention AS (
      SELECT c."claimId", c."publishedAt", x -> 'party' AS party, 1 AS asserted, 0 AS answered, 0 AS reversed
      FROM "PublicClaim" c CROSS JOIN LATERAL jsonb_array_elements(c."content" -> 'assertions') x WHERE c."kind" <> 'WITHDRAWAL'
      UNION ALL
      SELECT c."claimId", c."publishedAt", x -> 'party', 0,
        (NOT (x ->> 'claimant')::boolean AND x ->> 'denialStatus' NOT IN ('NOT_SOUGHT', 'AWAITING', 'NO_RESPONSE', 'DECLINED'))::int, (x ->> 'denialStatus' = 'REVERSED')::int
      FROM "PublicClaim" c CROSS JOIN LATERAL jsonb_array_elements(c."content" -> 'concerned') x WHERE c."kind" <> 'WITHDRAWAL'
    ),
    party AS (
      SELECT m.party ->> 'slug' AS slug, (array_agg(m.party ORDER BY m."publishedAt" DESC))[1] AS newest,
        count(DISTINCT m."claimId") FILTER (WHERE m.asserted = 1)::int AS asserted, sum(m.answered)::int AS answered, sum(m.reversed)::int AS reversed
      FROM mention m GROUP BY 1
    ),
    named AS (
      SELECT p.slug, p.newest ->> 'name' AS name, p.newest ->> 'kind' AS kind, p.asserted, p.answered, p.reversed FROM party p
      WHERE fold(concat_ws(' ', p.newest ->> 'name', p.newest ->> 'aliases')) LIKE '%' || fold(${pattern}) || '%'
    )
    SELECT (SELECT count(*)::int FROM named) AS "total",
      (SELECT coalesce(json_agg(r), '[]') FROM (SELECT * FROM named ORDER BY fold(name), slug LIMIT ${PAGE_SIZE} OFFSET ${(wanted - 1) * PAGE_SIZE}) r) AS "lines"`;
  const { total, lines } = row.parse(rows[0]);
  return { lines, total, page: wanted, pages: Math.max(1, Math.min(Math.ceil(total / PAGE_SIZE), MAX_PAGE)) };
}
