import "server-only";
import { appendEvent } from "@/lib/audit/append-event";
import { changedFields } from "@/lib/audit/changed-fields";
import { transact } from "@/lib/db/transact";
import type { Actor } from "@/lib/shared/actor";
import { fail, ok, type Result } from "@/lib/shared/result";
import { readDetails } from "./article-details";
import type { ChangeArticle } from "./schema";
import { settleOutlet } from "./settle-outlet";

/**
 * Corrects what an article's record says: title, outlet, byline, date, language, address. Its texts stay. A save based on
 * an older version is answered with CONFLICT and the record as it is now, and changes nothing.
 */
export async function changeArticle(actor: Actor, input: ChangeArticle): Promise<Result<{ version: number }>> {
  return transact(async (tx) => {
    const article = await tx.article.findUnique({ where: { id: input.id } });
    if (article === null) return fail("NOT_FOUND", "There is no such article.");
    const conflict = async () =>
      fail("CONFLICT", "Somebody else changed this article since you opened it.", {
        current: await readDetails(tx, input.id),
      });
    if (article.version !== input.version) return conflict();
    const outlet = await settleOutlet(tx, actor, input.outlet);
    const details = {
      title: input.title,
      outletId: outlet?.id ?? null,
      byline: input.byline,
      publishedOn: input.publishedOn === null ? null : new Date(input.publishedOn),
      language: input.language,
      url: input.url,
    };
    const difference = changedFields(article, details);
    if (!difference.changed) return ok({ version: article.version });
    const { count } = await tx.article.updateMany({
      where: { id: input.id, version: input.version },
      data: { ...details, version: input.version + 1, updatedAt: new Date(), updatedById: actor.id },
    });
    if (count === 0) return conflict();
    await appendEvent(tx, {
      action: "article.changed",
      actorId: actor.id,
      subject: { type: "Article", id: input.id },
      before: difference.before,
      after: { ...difference.after, ...(outlet?.made ? { outletMade: outlet.name } : {}) },
    });
    return ok({ version: input.version + 1 });
  });
}
