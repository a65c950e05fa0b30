import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { coverageSegments } from "@/app/desk/articles/_components/coverage-segments";
import { getArticle } from "@/lib/articles/get-article";
import { loadReaderParams } from "@/lib/articles/search-params";
import { requireActor } from "@/lib/auth/require-actor";
import { coverageOf } from "@/lib/claims/coverage";
import { listArticleClaims } from "@/lib/claims/list-article-claims";
import { listPassageTalk } from "@/lib/comments/list-passage-talk";
import { isUuid } from "@/lib/shared/uuid";
import { ClaimsAppendix } from "./_components/claims-appendix";
import { layOutText } from "./_components/layout-text";
import { passageButtons } from "./_components/passage-buttons";
import { Reader } from "./_components/reader";
import { ReaderHead } from "./_components/reader-head";
import "./_components/reader.css";

type Props = PageProps<"/desk/articles/[articleId]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const actor = await requireActor();
  const { articleId } = await params;
  const article = isUuid(articleId) ? await getArticle(actor, articleId) : null;
  return { title: article?.title ?? "Article" };
}

/** The reader: one text of an article, the claims in it, and how far the work on them has come. */
export default async function ArticlePage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { articleId } = await params;
  const { version } = await loadReaderParams(searchParams);
  const article = isUuid(articleId) ? await getArticle(actor, articleId, version ?? undefined) : null;
  if (article === null) notFound();
  const [claims, talk] = await Promise.all([
    listArticleClaims(actor, article.shown.id),
    listPassageTalk(actor, article.shown.id),
  ]);
  const stages: Parameters<typeof coverageOf>[0] = {};
  for (const claim of claims) stages[claim.stage] = (stages[claim.stage] ?? 0) + 1;
  const { text } = article.shown;
  return (
    <>
      <Reader
        key={article.shown.id}
        reader={{
          ...layOutText(text, article.language, claims),
          articleId: article.id,
          articleVersionId: article.shown.id,
          text,
          language: article.language,
          publishedOn: article.publishedOn,
          outlet: article.outlet,
          claims,
          editable: article.isLatest,
        }}
        segments={coverageSegments(coverageOf(stages))}
        head={<ReaderHead article={article} />}
        talk={passageButtons(claims, talk)}
      />
      <div className="px-4 md:px-5">
        <ClaimsAppendix claims={claims} />
      </div>
    </>
  );
}
