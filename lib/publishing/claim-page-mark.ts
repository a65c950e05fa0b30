import "server-only";
import { readerPool } from "@/lib/db/reader-pool";
import { RELATED_CLAIMS } from "./related-claims";

// Every publication and every notice writes the claim's row of "PublicClaim" anew, so the row's xmin (the transaction that wrote it) tells
// whether anything of the claim changed; publications and notices themselves never change.
const MARK = {
  name: "claim-page-mark",
  text: `SELECT json_build_array(page.xmin::text, page."changedAt", (SELECT json_agg(json_build_array(d."name", d."demo")) FROM "Desk" d),
    (SELECT json_agg(json_build_array(r."claimId", r.xmin::text)) FROM (
      SELECT c."claimId", c.xmin FROM "PublicClaim" c
      WHERE c."articleSlugs" && page."articleSlugs" AND c."claimId" <> page."claimId" AND c."kind" <> 'WITHDRAWAL'
      ORDER BY c."changedAt" DESC, c."claimId" DESC LIMIT ${RELATED_CLAIMS}) r))::text AS mark
    FROM "PublicClaim" page WHERE page."slug" = $1`,
};

/**
 * A mark of everything that the page of a published claim shows now: as long as two marks are the same, so is the page. It is read in one
 * statement and never from memory. Null for an unknown slug.
 */
export async function claimPageMark(slug: string): Promise<string | null> {
  const { rows } = await readerPool().query<{ mark: string }>({ ...MARK, values: [slug] });
  const mark = rows[0]?.mark;
  // Answers past their deadline read otherwise from the next day on.
  return mark === undefined ? null : `${new Date().toISOString().slice(0, 10)} ${mark}`;
}
