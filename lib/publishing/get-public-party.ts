import "server-only";
import { z } from "zod";
import { readerDb } from "@/lib/db/reader";
import { fail, ok, type Result } from "@/lib/shared/result";
import { CLAIM_COLUMNS } from "./claim-columns";
import { assertionContent, concernedContent, partyContent } from "./content";
import { claimRow } from "./rows";
import type { AssertionContent, ClaimLine, ConcernedContent, PartyContent } from "./types";

const LIMIT = 300;

const row = z.object({
  party: partyContent,
  total: z.int(),
  claims: z.array(
    z.object({
      line: claimRow,
      assertions: z.array(assertionContent),
      concerned: z.array(concernedContent),
    }),
  ),
});

/** What a party says of one published claim: that it is so (assertions), or what it answers (when it is concerned). */
export type PartyClaim = { line: ClaimLine; assertions: AssertionContent[]; concerned: ConcernedContent[] };

/** A party as the newest publication that names it describes it, with the published claims that it makes or that concern it. */
export type PublicParty = {
  party: PartyContent;
  total: number;
  /** The last changed first, at most 300. Withdrawn claims are not among them. */
  claims: PartyClaim[];
};

/** A party of a published claim, by its slug. NOT_FOUND while no publication that stands names it. */
export async function getPublicParty(slug: string): Promise<Result<PublicParty>> {
  const rows = await readerDb.$queryRaw<unknown[]>`
    WITH hit AS (SELECT * FROM "PublicClaim" c WHERE c."partySlugs" @> ARRAY[${slug}] AND c."kind" <> 'WITHDRAWAL'),
    vars AS (SELECT jsonb_build_object('slug', ${slug}::text) AS v)
    SELECT
      (SELECT jsonb_path_query_first(h."content", '$.**.party ? (@.slug == $slug)', vars.v) FROM hit h, vars ORDER BY h."publishedAt" DESC LIMIT 1) AS "party",
      (SELECT count(*)::int FROM hit) AS "total",
      (SELECT json_agg(r) FROM (
        SELECT (SELECT to_json(l) FROM (SELECT ${CLAIM_COLUMNS}) l) AS line,
          jsonb_path_query_array(c."content", '$.assertions[*] ? (@.party.slug == $slug)', vars.v) AS assertions,
          jsonb_path_query_array(c."content", '$.concerned[*] ? (@.party.slug == $slug && @.claimant == false)', vars.v) AS concerned
        FROM hit c, vars ORDER BY c."changedAt" DESC, c."claimId" DESC LIMIT ${LIMIT}) r) AS "claims"
    WHERE EXISTS (SELECT 1 FROM hit)`;
  if (rows.length === 0) return fail("NOT_FOUND", "No published claim names a party at this address.");
  return ok(row.parse(rows[0]));
}
