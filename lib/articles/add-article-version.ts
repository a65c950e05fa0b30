import "server-only";
import { appendEvent } from "@/lib/audit/append-event";
import type { Tx } from "@/lib/db/client";
import { transact } from "@/lib/db/transact";
import type { Actor } from "@/lib/shared/actor";
import { fail, ok, type Result } from "@/lib/shared/result";
import { readDetails } from "./article-details";
import { carryPassages, listCarried } from "./carry-passages";
import { versionColumns } from "./import-article";
import { acceptArticleText } from "./normalise-text";
import type { AddArticleVersion } from "./schema";
import type { AddedVersion } from "./types";

/**
 * Stores a later text of an article, and carries every passage of the text before over to it: at its place, moved, with
 * other words, or lost. Sent twice with the same id it is stored once. CONFLICT when the article was changed meanwhile, or
 * when this is the text it has now; a text that it had before is a new version, for outlets take changes back.
 */
export async function addArticleVersion(actor: Actor, input: AddArticleVersion): Promise<Result<AddedVersion>> {
  const accepted = acceptArticleText(input.text);
  if (!accepted.ok) return { ...accepted, fieldErrors: { text: [accepted.message] } };
  const text = accepted.data;
  return transact<AddedVersion>(async (tx) => {
    // Whoever marks a passage holds this row, so that none is placed in the old text while it is carried over.
    const { count } = await tx.article.updateMany({
      where: { id: input.articleId, version: input.version },
      data: { version: input.version + 1, updatedAt: new Date(), updatedById: actor.id },
    });
    if (count === 0) return answerUnchanged(tx, actor, input);
    const before = await tx.articleVersion.findFirst({
      where: { articleId: input.articleId },
      orderBy: { number: "desc" },
      select: { id: true, number: true, textSha256: true },
    });
    if (before === null) throw new Error(`article ${input.articleId} has no text`);
    if (before.textSha256 === text.hash)
      return fail("CONFLICT", `This is the text of version ${before.number}. There is nothing new in it to store.`, {
        current: { number: before.number },
      });
    const version = await tx.articleVersion.create({
      data: {
        id: input.id,
        articleId: input.articleId,
        number: before.number + 1,
        ...versionColumns(input, text, actor),
      },
      select: { id: true, number: true },
    });
    const passages = await carryPassages(tx, actor, {
      articleId: input.articleId,
      from: before.id,
      to: version.id,
      text: text.text,
    });
    await appendEvent(tx, {
      action: "article.version_added",
      actorId: actor.id,
      subject: { type: "Article", id: input.articleId },
      after: {
        number: version.number,
        method: input.method,
        sourceUrl: input.sourceUrl,
        textSha256: text.hash,
        passages: passages.map(({ passageId, claimId, state }) => ({ passageId, claimId, state })),
      },
    });
    return ok({ articleId: input.articleId, number: version.number, passages });
  });
}

/** Nothing was changed: because it was stored before, or because the article is another by now. */
async function answerUnchanged(tx: Tx, actor: Actor, input: AddArticleVersion): Promise<Result<AddedVersion>> {
  const stored = await tx.articleVersion.findFirst({
    where: { id: input.id, createdById: actor.id },
    select: { id: true, articleId: true, number: true },
  });
  if (stored !== null)
    return ok({ articleId: stored.articleId, number: stored.number, passages: await listCarried(tx, stored.id) });
  const current = await readDetails(tx, input.articleId);
  if (current === null) return fail("NOT_FOUND", "There is no such article.");
  return fail("CONFLICT", "This article was changed since you opened it. Look at it again before you add a text.", {
    current,
  });
}
