import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageHeader } from "@/components/layout/page-header";
import { Link } from "@/components/ui/link";
import { getArticle } from "@/lib/articles/get-article";
import { requireActor } from "@/lib/auth/require-actor";
import { isUuid } from "@/lib/shared/uuid";
import { EditForm } from "./_components/edit-form";

export const metadata: Metadata = { title: "Correct the details" };

/** Corrects what an article's record says; its texts stay as they were imported. */
export default async function EditArticlePage({ params }: PageProps<"/desk/articles/[articleId]/edit">) {
  const actor = await requireActor();
  const { articleId } = await params;
  const article = isUuid(articleId) ? await getArticle(actor, articleId) : null;
  if (article === null) notFound();
  const { id, title, outlet, byline, publishedOn, language, url, version } = article;
  return (
    <>
      <PageHeader
        above={
          <p className="meta">
            <Link href="/desk/articles">Articles</Link> / <Link href={`/desk/articles/${id}`}>{title}</Link>
          </p>
        }
        title="Correct the details"
      />
      <div className="max-w-[36rem] px-4 py-6 md:px-5">
        <EditForm article={{ id, title, outlet, byline, publishedOn, language, url, version }} />
      </div>
    </>
  );
}
