import "server-only";
import { db } from "@/lib/db/client";
import type { Actor } from "@/lib/shared/actor";
import { fail, ok, type Result } from "@/lib/shared/result";
import { isUuid } from "@/lib/shared/uuid";
import { parseContent } from "./content";
import { datesOfNow, denialAsOf } from "./denial-as-of";
import type { ClaimView } from "./types";

/** What readers would see of a claim if it were published now, for any member. NOT_FOUND for an unknown id. */
export async function previewClaim(_actor: Actor, claimId: string): Promise<Result<ClaimView>> {
  if (!isUuid(claimId)) return fail("NOT_FOUND", "There is no such claim.");
  const [row] = await db.$queryRaw<{ content: unknown }[]>`
    SELECT claim_content(k."id") AS "content" FROM "Claim" k WHERE k."id" = ${claimId}::uuid`;
  if (row === undefined) return fail("NOT_FOUND", "There is no such claim.");
  const content = parseContent(row.content);
  const { turns } = denialAsOf(content, datesOfNow());
  return ok({ content, turns, shown: null, versions: [], notices: [], reReviewSince: null, related: [] });
}
