import type { ReactNode } from "react";
import { Callout } from "@/components/ui/callout";
import { Link } from "@/components/ui/link";
import type { DuplicateArticle } from "@/lib/articles/types";
import { formatDay } from "@/lib/shared/dates";

/** Says which articles have the same text or address. `children` is what can be done about it. */
export function DuplicateNotice({
  duplicates,
  role,
  offer,
  children,
}: {
  duplicates: readonly DuplicateArticle[];
  role?: "alert" | "status";
  /** What can be done with one of them. */
  offer?: (article: DuplicateArticle) => ReactNode;
  children?: ReactNode;
}) {
  if (duplicates.length === 0) return null;
  return (
    <Callout tone="changed" role={role}>
      <ul className="grid gap-1">
        {duplicates.map((article) => (
          <li key={article.id}>
            {article.same === "TEXT" ? "This very text is there already: " : "Another text of this address is there: "}
            <Link href={`/desk/articles/${article.id}`}>
              <bdi>{article.title}</bdi>
            </Link>
            <span className="text-muted">
              {[
                "",
                article.outlet,
                article.publishedOn ? formatDay(article.publishedOn) : null,
                `version ${article.number}`,
              ]
                .filter((part) => part !== null)
                .join(" · ")}
            </span>
            {offer?.(article)}
          </li>
        ))}
      </ul>
      {children ? <div className="mt-2 flex flex-wrap gap-2">{children}</div> : null}
    </Callout>
  );
}
