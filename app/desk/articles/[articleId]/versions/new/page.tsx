import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageHeader } from "@/components/layout/page-header";
import { Link } from "@/components/ui/link";
import { getArticle } from "@/lib/articles/get-article";
import { requireActor } from "@/lib/auth/require-actor";
import { isUuid } from "@/lib/shared/uuid";
import { VersionForm } from "./_components/version-form";

export const metadata: Metadata = { title: "Import a newer text" };

/** Imports a later text of an article; its passages are carried over to it. */
export default async function NewVersionPage({ params }: PageProps<"/desk/articles/[articleId]/versions/new">) {
  const actor = await requireActor();
  const { articleId } = await params;
  const article = isUuid(articleId) ? await getArticle(actor, articleId) : null;
  if (article === null) notFound();
  return (
    <>
      <PageHeader
        above={
          <p className="meta">
            <Link href="/desk/articles">Articles</Link> /{" "}
            <Link href={`/desk/articles/${article.id}`}>{article.title}</Link>
          </p>
        }
        title="Import a newer text"
      >
        <p className="max-w-[60ch] text-muted">
          It becomes version {article.shown.number + 1}. Passages are looked for in it, and those that it has nothing
          like are listed. The older texts stay as they are.
        </p>
      </PageHeader>
      <div className="max-w-[52rem] px-4 py-6 md:px-5">
        <VersionForm
          article={{ id: article.id, version: article.version, language: article.language, url: article.url ?? "" }}
        />
      </div>
    </>
  );
}
