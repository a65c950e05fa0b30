import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ClaimItem } from "@/app/(public)/_components/claim-item";
import { PageTitle } from "@/app/(public)/_components/page-title";
import { Said } from "@/components/claims/said";
import { OutsideLink } from "@/components/ui/link";
import { counted } from "@/lib/shared/count";
import { formatDay } from "@/lib/shared/dates";
import { loadArticle } from "../_data/load-article";

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await loadArticle((await params).slug);
  if (!found.ok) return { title: "Not found" };
  const { article, total } = found.data;
  return {
    title: article.title,
    description: `${counted(total, "published claim")} found in “${article.title}”${article.outlet ? `, ${article.outlet}` : ""}.`,
    alternates: { canonical: `/articles/${article.slug}` },
  };
}

/** An article and the published claims that were found in it. The text itself is its publisher's and is not shown. */
export default async function ArticlePage({ params }: Props) {
  const found = await loadArticle((await params).slug);
  if (!found.ok) notFound();
  const { article, claims, total } = found.data;
  const about = [article.outlet, article.byline, article.publishedOn ? formatDay(article.publishedOn, "long") : null];
  return (
    <>
      <PageTitle above="Article" title={<span lang={article.language}>{article.title}</span>}>
        <p className="text-base text-muted">
          {about.filter(Boolean).join(" · ")}
          {article.url ? (
            <>
              {" · "}
              <OutsideLink href={article.url}>Read it where it stands</OutsideLink>
            </>
          ) : null}
        </p>
      </PageTitle>
      <p className="pt-5">
        The desk has published {counted(total, "claim")} that {total === 1 ? "was" : "were"} found in this article. The
        words of the article stand above each.
      </p>
      <ol className="divide-y divide-rule">
        {claims.map(({ line, passages }) => (
          <li key={line.slug} className="pt-4">
            {passages.map((words) => (
              <Said key={words} words={words} language={article.language} className="max-w-[62ch] text-muted" />
            ))}
            <ClaimItem claim={line} />
          </li>
        ))}
      </ol>
    </>
  );
}
