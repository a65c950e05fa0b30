import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Suspense } from "react";
import { PageHeader } from "@/components/layout/page-header";
import { EmptyState } from "@/components/ui/empty-state";
import { ButtonLink } from "@/components/ui/link";
import { Skeleton } from "@/components/ui/skeleton";
import { findArticles } from "@/lib/articles/find-articles";
import { loadArticleSearchParams } from "@/lib/articles/search-params";
import { requireActor } from "@/lib/auth/require-actor";
import type { Actor } from "@/lib/shared/actor";
import { counted } from "@/lib/shared/count";
import { Pages } from "../_components/pages";
import { ArticleItem } from "./_components/article-item";
import { ArticleSearch } from "./_components/article-search";

export const metadata: Metadata = { title: "Articles" };

/** Every imported article, latest text first, with how far the work on its claims has come. */
export default async function ArticlesPage({ searchParams }: PageProps<"/desk/articles">) {
  const actor = await requireActor();
  const asked = await loadArticleSearchParams(searchParams);
  return (
    <>
      <PageHeader
        title="Articles"
        actions={
          <ButtonLink href="/desk/articles/new" variant="primary">
            Import an article
          </ButtonLink>
        }
      />
      <div className="mx-auto max-w-[70rem] px-4 py-5 md:px-5">
        <Suspense key={listAddress(asked.q, asked.page)} fallback={<LoadingList />}>
          <ArticleList actor={actor} {...asked} />
        </Suspense>
      </div>
    </>
  );
}

async function ArticleList({ actor, q, page }: { actor: Actor; q: string; page: number }) {
  const found = await findArticles(actor, { q, page });
  if (found.page !== page) redirect(listAddress(q, found.page));
  if (found.total === 0 && q === "") return <NoArticles />;
  const count = counted(found.total, "article");
  return (
    <>
      <ArticleSearch q={q} found={q === "" ? count : `${count} found`} />
      {found.rows.length > 0 ? (
        <ul className="border-t border-rule">
          {found.rows.map((article) => (
            <ArticleItem key={article.id} article={article} />
          ))}
        </ul>
      ) : (
        <EmptyState
          title={`No article matches “${q}”`}
          action={<ButtonLink href="/desk/articles">Show all</ButtonLink>}
        >
          The search looks at titles, outlets, bylines and addresses.
        </EmptyState>
      )}
      <Pages page={found.page} pages={found.pages} address={(number) => listAddress(q, number)} />
    </>
  );
}

function NoArticles() {
  return (
    <EmptyState
      title="No article has been imported yet"
      action={
        <ButtonLink href="/desk/articles/new" variant="primary">
          Import the first one
        </ButtonLink>
      }
    >
      Paste a text, choose a file or give an address. Claims are then marked in the text.
    </EmptyState>
  );
}

function LoadingList() {
  return <Skeleton lines={12} label="Loading articles" className="gap-5 py-3" />;
}

function listAddress(q: string, page: number): string {
  const query = new URLSearchParams({ ...(q ? { q } : {}), ...(page > 1 ? { page: String(page) } : {}) });
  return query.size > 0 ? `/desk/articles?${query}` : "/desk/articles";
}
