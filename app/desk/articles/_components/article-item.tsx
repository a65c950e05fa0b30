import { Link } from "@/components/ui/link";
import { SegmentBar } from "@/components/ui/segment-bar";
import type { ArticleRow } from "@/lib/articles/types";
import { coverageOf, coverageWords } from "@/lib/claims/coverage";
import { formatDay } from "@/lib/shared/dates";
import { languageName } from "@/lib/shared/language-names";
import { coverageSegments } from "./coverage-segments";

/** One article of the list: what it is, and how far the work on its claims has come. */
export function ArticleItem({ article }: { article: ArticleRow }) {
  const coverage = coverageOf(article.stages);
  const facts = [
    article.outlet,
    article.byline,
    article.publishedOn ? formatDay(article.publishedOn) : null,
    languageName(article.language),
    article.versions > 1 ? `version ${article.versions}` : null,
  ].filter((fact) => fact !== null);
  return (
    <li className="grid items-center gap-x-10 gap-y-2 border-b border-rule py-3 md:grid-cols-[minmax(0,1fr)_18rem]">
      <div className="min-w-0">
        <h2 className="said text-xl leading-snug" lang={article.language} dir="auto">
          <Link href={`/desk/articles/${article.id}`} className="text-ink no-underline hover:underline">
            {article.title}
          </Link>
        </h2>
        <p className="meta mt-0.5">
          {facts.map((fact, index) => (
            <span key={fact}>
              {index > 0 ? " · " : null}
              <bdi>{fact}</bdi>
            </span>
          ))}
        </p>
      </div>
      <div>
        <SegmentBar segments={coverageSegments(coverage)} />
        <p className="meta mt-1">{coverageWords(coverage)}</p>
      </div>
    </li>
  );
}
