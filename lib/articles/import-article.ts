import "server-only";
import { appendEvent } from "@/lib/audit/append-event";
import type { Tx } from "@/lib/db/client";
import { transact } from "@/lib/db/transact";
import type { Actor } from "@/lib/shared/actor";
import { fail, ok, type Result } from "@/lib/shared/result";
import { lockImports } from "./article-locks";
import { freeArticleSlug } from "./article-slug";
import { findDuplicates } from "./find-duplicates";
import { type AcceptedText, acceptArticleText } from "./normalise-text";
import type { ImportArticle } from "./schema";
import { settleOutlet } from "./settle-outlet";

export type ImportedArticle = { id: string; slug: string };

/**
 * Stores an article with its first text, and its outlet as a party where nobody knew it. Sent twice with the same id it is
 * stored once. CONFLICT with `current: { duplicates }` when the same text is there already, unless `again` says so.
 */
export async function importArticle(actor: Actor, input: ImportArticle): Promise<Result<ImportedArticle>> {
  const accepted = acceptArticleText(input.text);
  if (!accepted.ok) return { ...accepted, fieldErrors: { text: [accepted.message] } };
  return transact(async (tx) => {
    await lockImports(tx);
    const existing = await tx.article.findFirst({
      where: { id: input.id, createdById: actor.id },
      select: { id: true, slug: true },
    });
    if (existing !== null) return ok(existing);
    if (!input.again) {
      const found = await findDuplicates(tx, { hash: accepted.data.hash, urls: [] });
      if (found.length > 0)
        return fail("CONFLICT", "This text was imported already. Open that article, or import the text again.", {
          current: { duplicates: found },
        });
    }
    return ok(await storeArticle(tx, actor, input, accepted.data));
  });
}

async function storeArticle(tx: Tx, actor: Actor, input: ImportArticle, text: AcceptedText): Promise<ImportedArticle> {
  const outlet = await settleOutlet(tx, actor, input.outlet);
  const details = {
    title: input.title,
    outletId: outlet?.id ?? null,
    byline: input.byline,
    publishedOn: input.publishedOn === null ? null : new Date(input.publishedOn),
    language: input.language,
    url: input.url,
  };
  const article = await tx.article.create({
    data: {
      id: input.id,
      slug: await freeArticleSlug(tx, input),
      ...details,
      createdById: actor.id,
      updatedById: actor.id,
      versions: { create: { number: 1, ...versionColumns(input, text, actor) } },
    },
    select: { id: true, slug: true },
  });
  await appendEvent(tx, {
    action: "article.imported",
    actorId: actor.id,
    subject: { type: "Article", id: article.id },
    after: {
      ...details,
      publishedOn: input.publishedOn,
      method: input.method,
      textSha256: text.hash,
      ...(outlet?.made ? { outletMade: outlet.name } : {}),
    },
  });
  return article;
}

/** The columns of a text's row, but for its number. */
export function versionColumns(
  input: Pick<ImportArticle, "method" | "sourceUrl" | "fetchedAt">,
  text: AcceptedText,
  actor: Actor,
) {
  return {
    text: text.text,
    textSha256: text.hash,
    normalisation: text.normalisation,
    method: input.method,
    sourceUrl: input.sourceUrl,
    fetchedAt: input.fetchedAt === null ? null : new Date(input.fetchedAt),
    createdById: actor.id,
  };
}
