import "server-only";
import { readerDb } from "@/lib/db/reader";

/** The slug of the published claim with this code ("C-142", in either case), or null. */
export async function findSlugOfCode(code: string): Promise<string | null> {
  if (!/^c-\d{1,9}$/i.test(code)) return null;
  const claim = await readerDb.publicClaim.findUnique({ where: { code: code.toUpperCase() }, select: { slug: true } });
  return claim?.slug ?? null;
}
