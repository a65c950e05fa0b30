import "server-only";
import { readerDb } from "@/lib/db/reader";
import { contentDifference } from "@/lib/reviews/content-difference";
import type { ContentChange } from "@/lib/reviews/types";
import { fail, ok, type Result } from "@/lib/shared/result";

/** What readers saw differently in two versions of a claim's page, in the order of the page. NOT_FOUND unless both are published. */
export async function compareVersions(slug: string, from: number, to: number): Promise<Result<ContentChange[]>> {
  const rows = await readerDb.$queryRaw<{ number: number; content: unknown }[]>`
    SELECT p."number", p."content" FROM "Publication" p JOIN "PublicClaim" c ON c."claimId" = p."claimId"
    WHERE c."slug" = ${slug} AND p."number" IN (${from}, ${to})`;
  const before = rows.find(({ number }) => number === from);
  const after = rows.find(({ number }) => number === to);
  if (before === undefined || after === undefined) return fail("NOT_FOUND", "There are no such versions to compare.");
  return ok(contentDifference(before.content, after.content));
}
