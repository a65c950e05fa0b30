import "server-only";
import type { Tx } from "@/lib/db/client";
import type { ArticleDetails } from "./types";

const DETAILS = {
  id: true,
  title: true,
  outlet: { select: { id: true, name: true } },
  byline: true,
  publishedOn: true,
  language: true,
  url: true,
  version: true,
} as const satisfies Record<keyof ArticleDetails, unknown>;

/** The details of an article, or null when there is no such article. */
export async function readDetails(tx: Pick<Tx, "article">, id: string): Promise<ArticleDetails | null> {
  const article = await tx.article.findUnique({ where: { id }, select: DETAILS });
  if (article === null) return null;
  return { ...article, publishedOn: article.publishedOn?.toISOString().slice(0, 10) ?? null };
}
