import { randomUUID } from "node:crypto";
import { addArticleVersion } from "@/lib/articles/add-article-version";
import { importArticle } from "@/lib/articles/import-article";
import type { AddArticleVersion, ImportArticle } from "@/lib/articles/schema";
import { attachPassage } from "@/lib/claims/attach-passage";
import { markClaim } from "@/lib/claims/mark-claim";
import type { MarkClaim } from "@/lib/claims/passage-schema";
import { db } from "@/lib/db/client";
import type { Actor } from "@/lib/shared/actor";
import { dataOf } from "../support/data-of";

/** An article of our own, about countries that do not exist; `mark` makes it a text that no other test has. */
export function articleText(mark = randomUUID().slice(-6)): string {
  return [
    `Northland sold rockets to Southland in the spring, its neighbour Eastland said on Monday (${mark}).`,
    "Northland has denied it more than once. A spokesman called the report gossip and would say no more.",
    "What was sold?",
    "“We counted eleven wagons at the border,” said Ada Lind, who studies railways at the Institute for Borders.",
    "Two of the wagons carried steel, according to a report that the harbour office published in 2019.",
    "The government of Southland did not answer questions. It has promised a statement for Friday.",
  ].join("\n\n");
}

export function importOf(change: Partial<ImportArticle> = {}): ImportArticle {
  return {
    id: randomUUID(),
    title: "What is known about the rockets",
    outlet: null,
    byline: "By a reporter",
    publishedOn: "2023-09-12",
    language: "en",
    url: null,
    text: articleText(),
    method: "PASTE",
    sourceUrl: null,
    fetchedAt: null,
    again: false,
    ...change,
  };
}

export type AnArticle = { id: string; versionId: string; version: number; text: string };

/** An imported article with its first text. */
export async function anArticle(actor: Actor, change: Partial<ImportArticle> = {}): Promise<AnArticle> {
  const { id } = dataOf(await importArticle(actor, importOf(change)));
  return latestOf(id);
}

/** The article as it is now, with its latest text. */
export async function latestOf(id: string): Promise<AnArticle> {
  const { version } = await db.article.findUniqueOrThrow({ where: { id }, select: { version: true } });
  const latest = await db.articleVersion.findFirstOrThrow({
    where: { articleId: id },
    orderBy: { number: "desc" },
    select: { id: true, text: true },
  });
  return { id, versionId: latest.id, version, text: latest.text };
}

/** Where the words stand in the text; throws when they do not. */
export function spanOf(text: string, words: string): { start: number; end: number } {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`The text has no “${words}”.`);
  return { start, end: start + words.length };
}

/** What marks a claim at these words of the article, without anybody who says so. */
export function markOf(article: AnArticle, words: string, change: Partial<MarkClaim> = {}): MarkClaim {
  const id = randomUUID();
  return {
    claim: {
      id,
      statement: `${words.slice(0, 80)} (${id.slice(-6)})`,
      language: "en",
      kind: "FACT",
      event: null,
      topics: [],
      risk: "NORMAL",
    },
    passage: { id: randomUUID(), articleVersionId: article.versionId, ...spanOf(article.text, words) },
    assertion: null,
    ...change,
  };
}

/** A claim marked at these words. */
export async function aMarkedClaim(
  actor: Actor,
  article: AnArticle,
  words: string,
): Promise<{ claimId: string; passageId: string }> {
  const input = markOf(article, words);
  await markClaim(actor, input).then(dataOf);
  return { claimId: input.claim.id, passageId: input.passage.id };
}

/** Another passage of a claim, at these words. */
export async function anAttachedPassage(
  actor: Actor,
  article: AnArticle,
  claimId: string,
  words: string,
): Promise<string> {
  const id = randomUUID();
  const passage = { id, articleVersionId: article.versionId, ...spanOf(article.text, words) };
  await attachPassage(actor, { claimId, passage }).then(dataOf);
  return id;
}

export function newTextOf(
  article: AnArticle,
  text: string,
  change: Partial<AddArticleVersion> = {},
): AddArticleVersion {
  return {
    id: randomUUID(),
    articleId: article.id,
    version: article.version,
    text,
    method: "PASTE",
    sourceUrl: null,
    fetchedAt: null,
    ...change,
  };
}

/** The article after a newer text was imported. */
export async function aNewText(actor: Actor, article: AnArticle, text: string): Promise<AnArticle> {
  await addArticleVersion(actor, newTextOf(article, text)).then(dataOf);
  return latestOf(article.id);
}
