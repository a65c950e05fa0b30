import "server-only";
import { z } from "zod";
import { loadFacts } from "@/lib/claims/load-facts";
import { abilityTo, missingPoints } from "@/lib/claims/workflow";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { reasonsOf } from "@/lib/shared/ability";
import type { Actor } from "@/lib/shared/actor";
import { fail, ok, type Result } from "@/lib/shared/result";
import { isUuid } from "@/lib/shared/uuid";
import { parseContent } from "./content";
import { datesOfNow, denialAsOf } from "./denial-as-of";
import { noticesOf, relatedTo, versionsOf } from "./page-columns";
import { claimRow, noticeRow, versionRow } from "./rows";
import type { ClaimPreview } from "./types";

const CLAIM = Prisma.sql`k."id"`;
const ARTICLES = Prisma.sql`ARRAY(SELECT a ->> 'slug' FROM jsonb_array_elements(made.content -> 'articles') a)`;

const row = z.object({
  content: z.unknown(),
  versions: z.array(versionRow),
  notices: z.array(noticeRow),
  related: z.array(claimRow),
});

/**
 * What readers would see of a claim if it were published as it stands now, and why it cannot be, for any member: by the same function of
 * the database that makes the publication, so without confidential evidence and notes. NOT_FOUND for an unknown id.
 */
export async function previewClaim(actor: Actor, claimId: string): Promise<Result<ClaimPreview>> {
  if (!isUuid(claimId)) return fail("NOT_FOUND", "There is no such claim.");
  const [facts, rows] = await Promise.all([
    loadFacts(db, actor, claimId),
    db.$queryRaw<unknown[]>`
      SELECT made.content, ${versionsOf(CLAIM)} AS "versions", ${noticesOf(CLAIM)} AS "notices", ${relatedTo(CLAIM, ARTICLES)} AS "related"
      FROM "Claim" k CROSS JOIN LATERAL claim_content(k."id") AS made(content) WHERE k."id" = ${claimId}::uuid`,
  ]);
  if (facts === null || rows.length === 0) return fail("NOT_FOUND", "There is no such claim.");
  const { content, ...rest } = row.parse(rows[0]);
  const parsed = parseContent(content);
  const { turns } = denialAsOf(parsed, datesOfNow());
  const unmet = facts.stage === "INBOX" || facts.stage === "CHECKING" ? missingPoints(facts) : [];
  return ok({
    view: { ...rest, content: parsed, turns, shown: null, reReviewSince: null },
    blocked: [...new Set([...reasonsOf(abilityTo("PUBLISH", actor, facts)), ...unmet])],
  });
}
