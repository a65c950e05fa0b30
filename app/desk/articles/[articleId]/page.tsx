import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Suspense } from "react";
import { getArticle } from "@/lib/articles/get-article";
import { loadReaderParams } from "@/lib/articles/search-params";
import { requireActor } from "@/lib/auth/require-actor";
import { listArticleClaims } from "@/lib/claims/list-article-claims";
import { listPassageTalk } from "@/lib/comments/list-passage-talk";
import { listProposals } from "@/lib/proposing/list-proposals";
import { isSlowToRead } from "@/lib/proposing/read-proposals";
import { isUuid } from "@/lib/shared/uuid";
import { ClaimsAppendix } from "./_components/claims-appendix";
import { LateReaderView, ReaderView } from "./_components/reader-view";
import "./_components/reader.css";

type Props = PageProps<"/desk/articles/[articleId]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const actor = await requireActor();
  const { articleId } = await params;
  const article = isUuid(articleId) ? await getArticle(actor, articleId) : null;
  return { title: article?.title ?? "Article" };
}

/** The reader: one text of an article, the claims in it and those proposed from it, and how far the work on them has come. */
export default async function ArticlePage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { articleId } = await params;
  const { version } = await loadReaderParams(searchParams);
  const article = isUuid(articleId) ? await getArticle(actor, articleId, version ?? undefined) : null;
  if (article === null) notFound();
  const late = article.isLatest && isSlowToRead(article.shown);
  const [claims, talk, proposals] = await Promise.all([
    listArticleClaims(actor, article.shown.id),
    listPassageTalk(actor, article.shown.id),
    article.isLatest && !late ? listProposals(actor, article) : null,
  ]);
  const shown = { article, claims, talk };
  return (
    <>
      <Suspense fallback={late ? <ReaderView {...shown} proposals="LOOKING" /> : null}>
        {late ? <LateReaderView {...shown} actor={actor} /> : <ReaderView {...shown} proposals={proposals} />}
      </Suspense>
      <div className="px-4 md:px-5">
        <ClaimsAppendix claims={claims} />
      </div>
    </>
  );
}
