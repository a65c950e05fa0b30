import "server-only";
import type { Tx } from "@/lib/db/client";
import { slugOf } from "@/lib/shared/slug";

/** An address part for an article that no other has: its title, and where that is taken the end of its id. */
export async function freeArticleSlug(tx: Tx, article: { id: string; title: string }): Promise<string> {
  const slug = slugOf(article.title, 80);
  const taken = await tx.article.findUnique({ where: { slug }, select: { id: true } });
  return taken === null ? slug : `${slug}-${article.id.slice(-6)}`;
}
