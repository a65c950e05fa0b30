import "server-only";
import { db } from "@/lib/db/client";
import type { Actor } from "@/lib/shared/actor";
import { readDetails } from "./article-details";
import type { ArticleVersionEntry, ArticleView } from "./types";

/**
 * An article with one of its texts: the version of that number, or the latest. Null when there is no such article or no such
 * version. Every member reads every article.
 */
export async function getArticle(_actor: Actor, id: string, number?: number): Promise<ArticleView | null> {
  const details = await readDetails(db, id);
  if (details === null) return null;
  const rows = await db.articleVersion.findMany({
    where: { articleId: id },
    orderBy: { number: "desc" },
    select: { id: true, number: true, method: true, sourceUrl: true, createdAt: true, createdById: true },
  });
  const members = await db.member.findMany({
    where: { id: { in: rows.map((row) => row.createdById) } },
    select: { id: true, name: true },
  });
  const names = new Map(members.map((member) => [member.id, member.name]));
  const versions = rows.map(
    ({ createdAt, createdById, ...row }): ArticleVersionEntry => ({
      ...row,
      importedAt: createdAt,
      importedBy: names.get(createdById) ?? "",
    }),
  );
  const entry = number === undefined ? versions[0] : versions.find((version) => version.number === number);
  if (entry === undefined) return null;
  const { text } = await db.articleVersion.findUniqueOrThrow({ where: { id: entry.id }, select: { text: true } });
  return { ...details, versions, shown: { ...entry, text }, isLatest: entry === versions[0] };
}
