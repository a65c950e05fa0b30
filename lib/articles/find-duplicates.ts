import "server-only";
import type { Tx } from "@/lib/db/client";
import type { DuplicateArticle } from "./types";

/**
 * The articles that have this very text (by its SHA-256) in any version, or that were published or read at one of these
 * addresses; those with the same text first, at most ten. Withdrawn articles are left out.
 */
export async function findDuplicates(
  tx: Pick<Tx, "article">,
  { hash, urls }: { hash: string; urls: readonly string[] },
): Promise<DuplicateArticle[]> {
  const addresses = [...new Set(urls)];
  const articles = await tx.article.findMany({
    where: {
      withdrawnAt: null,
      OR: [
        { versions: { some: { textSha256: hash } } },
        { url: { in: addresses } },
        { versions: { some: { sourceUrl: { in: addresses } } } },
      ],
    },
    select: {
      id: true,
      title: true,
      version: true,
      publishedOn: true,
      outlet: { select: { name: true } },
      versions: { select: { number: true, textSha256: true }, orderBy: { number: "desc" } },
    },
    orderBy: { createdAt: "asc" },
    take: 10,
  });
  const found = articles.map(({ versions, outlet, publishedOn, ...article }): DuplicateArticle => {
    const same = versions.find((version) => version.textSha256 === hash);
    return {
      ...article,
      outlet: outlet?.name ?? null,
      publishedOn: publishedOn?.toISOString().slice(0, 10) ?? null,
      same: same ? "TEXT" : "ADDRESS",
      number: (same ?? versions[0])?.number ?? 1,
    };
  });
  return found.sort((a, b) => Number(b.same === "TEXT") - Number(a.same === "TEXT"));
}
