import { ChevronDown } from "lucide-react";
import { buttonLook } from "@/components/ui/button-look";
import { Callout } from "@/components/ui/callout";
import { Link, OutsideLink } from "@/components/ui/link";
import { Menu, MenuLink, MenuSeparator } from "@/components/ui/menu";
import { IMPORT_METHOD_LABELS } from "@/lib/articles/labels";
import type { ArticleView } from "@/lib/articles/types";
import { formatDay, formatInstant } from "@/lib/shared/dates";
import { languageName } from "@/lib/shared/language-names";

/** What the article is, which of its texts is shown, and the ways to its other texts. */
export function ReaderHead({ article }: { article: ArticleView }) {
  const { shown, versions } = article;
  const latest = versions[0];
  const facts = [
    article.outlet?.name,
    article.byline,
    article.publishedOn ? formatDay(article.publishedOn) : null,
    languageName(article.language),
  ].filter((fact) => fact != null);
  return (
    <>
      <div className="meta flex flex-wrap items-center gap-x-1.5">
        <Link href="/desk/articles">Articles</Link>
        <span aria-hidden>/</span>
        {facts.map((fact) => (
          <span key={fact}>
            <bdi>{fact}</bdi> ·
          </span>
        ))}
        <Menu
          align="start"
          trigger={
            <button type="button" className={buttonLook({ variant: "quiet", size: "small", className: "-mx-1 px-1" })}>
              version {shown.number}
              {versions.length > 1 ? ` of ${versions.length}` : ""} <ChevronDown aria-hidden />
            </button>
          }
        >
          {versions.map((version) => (
            <MenuLink key={version.id} href={addressOf(article, version.number)}>
              <span className="grid">
                <span className={version.id === shown.id ? "font-semibold" : undefined}>Version {version.number}</span>
                <span className="meta">
                  {IMPORT_METHOD_LABELS[version.method]}, {formatInstant(version.importedAt)}, {version.importedBy}
                </span>
              </span>
            </MenuLink>
          ))}
          <MenuSeparator />
          <MenuLink href={`/desk/articles/${article.id}/versions/new`}>Import a newer text…</MenuLink>
          <MenuLink href={`/desk/articles/${article.id}/edit`}>Correct the details…</MenuLink>
        </Menu>
        {article.url ? (
          <span>
            · <OutsideLink href={article.url}>original</OutsideLink>
          </span>
        ) : null}
      </div>
      <h1 lang={article.language} dir="auto" className="mt-0.5 font-serif text-2xl font-semibold text-balance">
        {article.title}
      </h1>
      {article.isLatest ? null : (
        <Callout className="mt-2">
          This is an older text, as it was imported on {formatDay(shown.importedAt)}. Claims are marked in{" "}
          <Link href={`/desk/articles/${article.id}`}>version {latest?.number}</Link>.
        </Callout>
      )}
    </>
  );
}

function addressOf(article: ArticleView, number: number): string {
  const newest = article.versions[0]?.number === number;
  return newest ? `/desk/articles/${article.id}` : `/desk/articles/${article.id}?version=${number}`;
}
