import "server-only";
import type { Tx } from "@/lib/db/client";

const IMPORTING = 7_300_001; // any number: the key of a lock that only imports take

/** Lets imports through one after the other, so that the same text sent twice at once is noticed by the second. */
export async function lockImports(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${IMPORTING})`;
}

/** Lets those who decide about the words of an article through one after the other, and no newer text in between. */
export async function lockArticleOf(tx: Tx, articleVersionId: string): Promise<void> {
  await tx.$executeRaw`
    SELECT 1 FROM "Article" a WHERE a."id" = (SELECT v."articleId" FROM "ArticleVersion" v WHERE v."id" = ${articleVersionId}::uuid)
    FOR NO KEY UPDATE`;
}

export type HeldText = {
  articleVersionId: string;
  articleId: string;
  number: number;
  text: string;
  language: string;
  /** Whether it is the latest text of its article. */
  isLatest: boolean;
};

/**
 * A text of an article, held so that no newer one is stored before this transaction ends. Null when there is no such version.
 */
export async function holdText(tx: Tx, articleVersionId: string): Promise<HeldText | null> {
  const version = await tx.articleVersion.findUnique({
    where: { id: articleVersionId },
    select: { articleId: true, number: true, text: true, article: { select: { language: true } } },
  });
  if (version === null) return null;
  // A new version changes the article's row first, and waits for this.
  await tx.$executeRaw`SELECT 1 FROM "Article" WHERE "id" = ${version.articleId}::uuid FOR SHARE`;
  const newer = await tx.articleVersion.count({
    where: { articleId: version.articleId, number: { gt: version.number } },
  });
  const { article, ...held } = version;
  return { articleVersionId, ...held, language: article.language, isLatest: newer === 0 };
}
