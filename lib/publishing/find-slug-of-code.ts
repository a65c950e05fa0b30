import "server-only";
import { readerDb } from "@/lib/db/reader";

/** The slug of the published claim with this code ("C-142", in either case), or of the one that it was merged into; else null. */
export async function findSlugOfCode(code: string): Promise<string | null> {
  if (!/^c-\d{1,9}$/i.test(code)) return null;
  const claim = await readerDb.publicClaim.findUnique({ where: { code: code.toUpperCase() }, select: { slug: true } });
  if (claim !== null) return claim.slug;
  const rows = await readerDb.$queryRaw<{ slug: string | null }[]>`
    SELECT slug_of_kept_claim(${Number(code.slice(2))}::int) AS "slug"`;
  return rows[0]?.slug ?? null;
}
